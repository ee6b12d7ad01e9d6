import type { OutlookHost } from "../host/host";
import type { Mail } from "../host/mail";

/**
 * Dragging a mail from the list onto the pane, as in Outlook on the web: the page around the pane follows the pointer and
 * tells the pane; a frame of another origin would get nothing of use itself.
 * @param list - the list of mails
 * @param target - the pane
 * @param mailOf - the mail of an element of the list
 * @param host - the host of the open pane
 */
export function setUpDragging(
  list: HTMLElement,
  target: HTMLElement,
  mailOf: (element: Element) => Mail | null,
  host: () => OutlookHost | null,
): void {
  let dragged: Mail | null = null;
  list.addEventListener("dragstart", ({ target: element, dataTransfer }) => {
    dragged = element instanceof Element ? mailOf(element) : null;
    // Browsers start no drag of nothing.
    dataTransfer?.setData("text/plain", dragged?.file ?? "");
    target.classList.toggle("drag-target", dragged !== null);
  });
  list.addEventListener("dragend", () => {
    dragged = null;
    target.classList.remove("drag-target");
  });
  for (const type of ["dragenter", "dragover"] as const) {
    target.addEventListener(type, (event) => {
      if (!dragged) return;
      event.preventDefault();
      host()?.drags.over();
    });
  }
  target.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    host()?.drags.drop([{ name: dragged.file, bytes: dragged.bytes }]);
  });
}
