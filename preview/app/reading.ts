import { OWNER } from "../host/start";
import { avatar, byId, element, mailFrame } from "./dom";
import type { Sample } from "./mailbox";

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short" });

/** Shows the open mail in the middle; null where none is. */
export function showMail(sample: Sample | null): void {
  const reading = byId("reading", HTMLElement);
  if (sample === null) {
    reading.replaceChildren(element("p", { class: "nothing" }, "Select an item to read"));
    return;
  }
  const { message, to, html, itemClass } = sample.mail;
  const sender = message.from?.name || message.from?.address || "(no sender)";
  const recipients = (to.length > 0 ? to : [OWNER]).map(({ name, address }) => name || address);
  reading.replaceChildren(
    element(
      "p",
      { class: "note" },
      element("strong", {}, "This sample: "),
      `${sample.note}. `,
      element("span", { class: "class" }, itemClass),
    ),
    element("h1", {}, message.subject),
    element(
      "div",
      { class: "people" },
      avatar(sender),
      element(
        "div",
        {},
        element("div", { class: "from" }, sender),
        element("div", { class: "to" }, `To: ${recipients.join("; ")}`),
      ),
      element("time", {}, message.date ? WHEN.format(message.date) : ""),
    ),
    mailFrame(html, "Message"),
  );
}
