/** Resolves when office.js is there or can no longer come; never where Microsoft's server does not answer. */
export function libraryCame(): Promise<void> {
  const isDecided = () => typeof Office !== "undefined" || document.readyState === "complete";
  return new Promise((resolve) => {
    const look = () => {
      if (isDecided()) resolve();
    };
    look();
    // Deferred scripts have run by then, or all of them have failed.
    document.addEventListener("DOMContentLoaded", look, { once: true });
    window.addEventListener("load", look, { once: true });
  });
}

/**
 * Tells office.js that the page is listening, as soon as it is there: the library asks for that every 50 ms before it goes on,
 * and gives up after ten to twenty seconds, which the rest of the pane may take on a slow line (outlook-platform.md 2).
 */
export async function greetLibrary(): Promise<void> {
  await libraryCame();
  try {
    if (typeof Office !== "undefined") await Office.onReady();
  } catch {
    // Whoever asks for Outlook asks again, and is told.
  }
}
