import type { Client } from "./client";
import { Drags } from "./drags";
import { decodeRequest, encodeEvent, encodeRefusal, encodeReply, type Request } from "./envelope";
import type { FaultKey, Faults } from "./faults";
import {
  DISPATCH,
  HANDLERS,
  type HostState,
  type NewMessage,
  NOT_SUPPORTED,
  type Outcome,
  UNANSWERED,
} from "./handlers";
import type { Mail } from "./mail";
import type { Profile } from "./profile";
import { appContext, initialData, type OfficeTheme, type Start } from "./start";

/** One call of the add-in, for assertions. */
export interface HostCall {
  readonly action: string;
  readonly dispatchId: number | null;
  readonly data: unknown;
}

/** What tests set and look at; shared by all panes of the page, so that it can be set before one is opened. */
export interface Bench {
  readonly faults: Faults;
  readonly calls: HostCall[];
  readonly client: Client;
  /** What add-ins keep in the mailbox (roaming settings): JSON by name. */
  readonly settings: Record<string, string>;
}

/** What the host tells the page around it. */
export interface HostListener {
  newMessage(form: NewMessage): void;
  /** The lines that stand above the open mail from now on. */
  notifications(lines: readonly string[]): void;
  closeRequested(): void;
}

/** `executeMethod` (small e) is the library's other family of calls; this one closes the pane. */
const CLOSE_CONTAINER = 97;

/** Registrations and notices are answered with these, whatever they are about. */
const REGISTERED = { Error: 0 };
const EXECUTED = { Version: 1, Error: 0 };

const ITEM_CHANGED = "olkItemSelectedChanged";
const THEME_CHANGED = "officeThemeChanged";

interface MethodCall {
  readonly dispatchId: number;
  readonly parameters: unknown;
}

function methodCall(data: unknown, member: "MethodData" | "DdaMethod"): MethodCall {
  const record = data as Record<string, { DispatchId?: number } | undefined>;
  return { dispatchId: record[member]?.DispatchId ?? -1, parameters: record["ApiParams"] };
}

/**
 * Outlook on the web, as far as one pane sees it: answers what the real office.js in the pane's frame asks, and tells it of
 * events.
 */
export class OutlookHost {
  #mail: Mail | null;
  readonly #notifications = new Map<string, string>();
  /** Mails that are dragged from the list. */
  readonly drags: Drags;
  readonly #registrations = new Map<string, Request>();

  /**
   * @param pane - the window of the pane's frame
   * @param start - what the frame was started with
   * @param profile - what the host claims to support
   * @param mail - the mail that is open
   * @param listener - the page around the pane
   * @param bench - what tests set and look at
   */
  constructor(
    private readonly pane: Window,
    private readonly start: Start,
    private readonly profile: Profile,
    mail: Mail | null,
    private readonly listener: HostListener,
    private readonly bench: Bench,
  ) {
    this.#mail = mail;
    this.drags = new Drags(pane, bench.faults);
    window.addEventListener("message", this.#receive);
  }

  /** Stops answering. */
  dispose(): void {
    this.drags.dispose();
    window.removeEventListener("message", this.#receive);
  }

  /**
   * Another mail is open from now on.
   * @param silently - without the event, as some clients do
   */
  select(mail: Mail | null, silently = false): void {
    this.#mail = mail;
    // They are not kept with the mail: who opens it again does not find them.
    this.#notifications.clear();
    this.listener.notifications([]);
    // Outlook sends an empty string, not null, for "nothing is open".
    if (!silently)
      this.#emit(ITEM_CHANGED, mail === null ? "" : initialData(mail, this.bench.client));
  }

  /** Sends ItemChanged for no item and then for the open one, as classic Outlook does. */
  sendTwice(): void {
    this.#emit(ITEM_CHANGED, "");
    this.select(this.#mail);
  }

  /** The colours travel as numbers and arrive in the add-in as `#rrggbb`. */
  themeChanged(theme: OfficeTheme): void {
    const numbers = Object.fromEntries(
      Object.entries<string>({ ...theme }).map(([name, colour]) => [
        name,
        parseInt(colour.slice(1), 16),
      ]),
    );
    this.#emit(THEME_CHANGED, [JSON.stringify(numbers)]);
  }

  #emit(event: string, data: unknown): void {
    const registration = this.#registrations.get(event);
    if (registration) this.#post(encodeEvent(registration, this.start.hostOrigin, data));
  }

  #post(text: string): void {
    this.pane.postMessage(text, new URL(this.start.page).origin);
  }

  #reply(request: Request, data: unknown): void {
    this.#post(encodeReply(request, this.start.hostOrigin, data));
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.pane) return;
    const request = decodeRequest(event.data);
    if (request === null || request.conversation.replace(/_ntf$/, "") !== this.start.conversation)
      return;
    this.#handle(request);
  };

  #handle(request: Request): void {
    if (request.actionType !== 0) {
      this.#log(request, null);
      if (request.actionType === 1) this.#registrations.set(request.action, request);
      else this.#registrations.delete(request.action);
      if (this.bench.faults.of("register").never) return;
      this.#reply(request, REGISTERED);
      // The npm copy of the library can't tell the theme of the start (Office.context.officeTheme): the event has to.
      if (request.action === THEME_CHANGED) this.themeChanged(this.start.theme);
      return;
    }
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        this.#log(request, null);
        this.#answer("appContext", () => {
          this.#reply(request, appContext(this.start, this.profile, this.bench));
        });
        return;
      case "GetInitialData":
        this.#log(request, DISPATCH.initialData);
        this.#answer(DISPATCH.initialData, () => {
          this.#reply(request, this.#firstItem());
        });
        return;
      case "ExecuteMethod":
        this.#execute(request);
        return;
      case "executeMethod": {
        const { dispatchId } = methodCall(request.data, "DdaMethod");
        this.#log(request, dispatchId);
        this.#reply(request, EXECUTED);
        // After the reply is on its way: the frame goes with the pane.
        if (dispatchId === CLOSE_CONTAINER)
          setTimeout(() => {
            this.listener.closeRequested();
          });
        return;
      }
      default:
        // Notices of focus, keys and the target address: no answer is expected.
        this.#log(request, null);
    }
  }

  #execute(request: Request): void {
    const { dispatchId, parameters } = methodCall(request.data, "MethodData");
    this.#log(request, dispatchId);
    const { never, errorCode, refused } = this.bench.faults.of(dispatchId);
    if (never || UNANSWERED.has(dispatchId)) return;
    if (refused) {
      this.#post(encodeRefusal(request, this.start.hostOrigin));
      return;
    }
    // Taken now, not when it is sent: a delayed answer is about the mail that was open when it was asked for.
    const outcome: Outcome =
      errorCode === undefined ? this.#outcome(dispatchId, parameters) : { errorCode };
    const data =
      "value" in outcome
        ? { error: false, data: outcome.value }
        : { error: true, errorCode: outcome.errorCode };
    this.#answer(dispatchId, () => {
      this.#reply(request, data);
    });
  }

  #firstItem(): unknown {
    const { client } = this.bench;
    return this.#mail === null && client.startsWithNull ? null : initialData(this.#mail, client);
  }

  #outcome(dispatchId: number, parameters: unknown): Outcome {
    const handler = HANDLERS.get(dispatchId);
    const state: HostState = {
      mail: this.#mail,
      notifications: this.#notifications,
      saveSettings: (settings) => {
        Object.assign(this.bench.settings, settings);
      },
      openNewMessage: (form: NewMessage) => {
        this.listener.newMessage(form);
      },
    };
    const outcome = handler ? handler(state, parameters) : { errorCode: NOT_SUPPORTED };
    this.listener.notifications([...this.#notifications.values()]);
    return outcome;
  }

  #answer(key: FaultKey, send: () => void): void {
    const { never, delay } = this.bench.faults.of(key);
    if (never) return;
    if (delay === undefined) send();
    else setTimeout(send, delay);
  }

  #log(request: Request, dispatchId: number | null): void {
    this.bench.calls.push({ action: request.action, dispatchId, data: request.data });
  }
}
