import { useEffect, useState } from "react";

/**
 * Whether the first thing the reader wanted is on the screen. What is loaded or built before that keeps them waiting.
 * @param busy the pane still shows that it is reading
 * @returns false until a view that is not busy has been painted for the first time; true from then on
 */
export function useSettled(busy: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (busy || settled) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer = setTimeout(setSettled, 0, true);
    };
    // A page that nobody sees is given no frames.
    const frame = document.hidden ? null : requestAnimationFrame(later);
    if (frame === null) later();
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [busy, settled]);
  return settled;
}
