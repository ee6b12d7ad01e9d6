import { DRAG_CHANNEL, type DragMessage } from "../shim/drag-and-drop";
import type { Faults } from "./faults";

/** A mail as it is dropped: .eml, as Outlook on the web does. */
export interface DroppedMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tells the pane of mails that are dragged from the list, where its page has the shim that listens. */
export class Drags {
  #port: MessagePort | null = null;

  /** @param pane - the window of the pane's frame */
  constructor(
    private readonly pane: Window,
    private readonly faults: Faults,
  ) {
    window.addEventListener("message", this.#receive);
  }

  dispose(): void {
    window.removeEventListener("message", this.#receive);
  }

  /** Whether the pane asked for the event and got it. */
  get registered(): boolean {
    return this.#port !== null;
  }

  /** A mail is being moved above the pane. */
  over(): void {
    this.#post({ kind: "event", data: { type: "dragover", pageX: 0, pageY: 0 } });
  }

  /** Mails were let go above the pane. */
  drop(mails: readonly DroppedMail[]): void {
    const type = "message/rfc822";
    const files = mails.map(({ name, bytes }) => ({
      name,
      type,
      fileContent: new Blob([new Uint8Array(bytes)], { type }),
    }));
    this.#post({ kind: "event", data: { type: "drop", dataTransfer: { files } } });
  }

  #post(message: DragMessage): void {
    this.#port?.postMessage(message);
  }

  readonly #receive = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== this.pane || event.data !== DRAG_CHANNEL || !port) return;
    const { never, errorCode = null } = this.faults.of("dragAndDrop");
    if (never) return;
    const answer: DragMessage = { kind: "registered", errorCode };
    port.postMessage(answer);
    if (errorCode === null) this.#port = port;
  };
}
