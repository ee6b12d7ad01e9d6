import { byId, element } from "./dom";

/** Shows the lines that an add-in has put above the open mail. */
export function showNotifications(lines: readonly string[]): void {
  const bar = byId("notifications", HTMLElement);
  bar.replaceChildren(
    ...lines.map((line) =>
      element(
        "p",
        { class: "notification" },
        element("img", { src: "assets/icon-16.png", width: "16", height: "16", alt: "" }),
        element("span", {}, line),
      ),
    ),
  );
  bar.hidden = lines.length === 0;
}
