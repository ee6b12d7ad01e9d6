import { avatar, byId, element } from "./dom";
import type { Sample } from "./mailbox";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** How much of a mail's text the list shows. */
const TEASER_CHARACTERS = 90;

/** The list of mails on the left. */
export class Inbox {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  /**
   * @param samples - the mails, newest first
   * @param select - called with the mail that was clicked
   */
  constructor(samples: readonly Sample[], select: (sample: Sample) => void) {
    const list = byId("inbox", HTMLElement);
    for (const sample of samples) {
      const { file, message } = sample.mail;
      const sender = message.from?.name || message.from?.address || "(no sender)";
      // A picture leaves its address in brackets in the text.
      const words = message.text
        .replace(/\[https?:[^\]\s]*\]/g, "")
        .trim()
        .replace(/\s+/g, " ");
      const button = element(
        "button",
        { type: "button", class: "mail", "data-file": file },
        avatar(sender),
        element("span", { class: "sender" }, sender),
        element("time", {}, message.date ? DAY.format(message.date) : ""),
        element("span", { class: "subject" }, message.subject),
        element("span", { class: "teaser" }, words.slice(0, TEASER_CHARACTERS)),
      );
      button.addEventListener("click", () => {
        select(sample);
      });
      this.#buttons.set(file, button);
      list.append(element("li", { draggable: "true" }, button));
    }
    list.addEventListener("keydown", (event) => {
      this.#move(event);
    });
  }

  /** Marks the open mail; null where none is. */
  show(file: string | null): void {
    for (const [of, button] of this.#buttons) {
      if (of === file) {
        button.setAttribute("aria-current", "true");
        button.scrollIntoView({ block: "nearest" });
      } else button.removeAttribute("aria-current");
    }
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...this.#buttons.values()];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}
