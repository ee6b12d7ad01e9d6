import type { NewMessage } from "../host/handlers";
import { byId, element, mailFrame } from "./dom";

/** Shows the new message that the add-in asked for. Nothing can be sent from here. */
export function showDraft(form: NewMessage): void {
  const draft = byId("draft", HTMLElement);
  const close = element("button", { type: "button", class: "icon", "aria-label": "Discard" }, "×");
  close.addEventListener("click", hideDraft);
  draft.replaceChildren(
    element("header", {}, element("h2", {}, "New message"), close),
    element("p", { class: "field" }, element("b", {}, "To"), form.toRecipients.join("; ")),
    element("p", { class: "field" }, element("b", {}, "Subject"), form.subject),
    mailFrame(form.htmlBody, "New message"),
    element("footer", {}, "A preview: nothing is sent."),
  );
  draft.hidden = false;
  close.focus();
}

/** Takes the new message away. */
export function hideDraft(): void {
  byId("draft", HTMLElement).hidden = true;
  byId("draft", HTMLElement).replaceChildren();
}
