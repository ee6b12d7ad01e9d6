/**
 * @param tag - the element's name
 * @param properties - set on the element; `class` by its attribute name
 * @param children - nodes, or text that is never read as HTML
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param id - of an element of the page
 * @param kind - what it is, e.g. HTMLSelectElement
 * @throws Error where the page has none of that kind: page and script do not fit together
 */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} #${id}`);
  return found;
}

/** The first letters of up to two words, and a colour of its own for each name. */
export function avatar(name: string): HTMLElement {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? "")
    .join("");
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360;
  const made = element("span", { class: "avatar", "aria-hidden": "true" }, letters);
  made.style.setProperty("--hue", String(hue));
  return made;
}

/** Outlook does not load pictures from elsewhere by itself either; without their address there is nothing to refuse. */
function withoutRemotePictures(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const picture of page.querySelectorAll("img")) {
    if (!picture.src.startsWith("data:")) picture.removeAttribute("src");
    picture.removeAttribute("srcset");
  }
  return page.documentElement.outerHTML;
}

/**
 * A frame that shows HTML from a mail and nothing else: no scripts, no forms, nothing fetched from anywhere.
 * @param html - as it came
 * @param title - the frame's name for screen readers
 */
export function mailFrame(html: string, title: string): HTMLIFrameElement {
  const frame = element("iframe", { class: "mail-frame", sandbox: "", title });
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  frame.srcdoc =
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<style>html{color-scheme:light;background:#fff;color:#242424}` +
    `body{margin:16px;font:14px/1.45 "Segoe UI",system-ui,sans-serif}</style>` +
    withoutRemotePictures(html);
  return frame;
}
