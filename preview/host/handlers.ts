import type { Mail } from "./mail";

/** Dispatch ids of `ExecuteMethod`, as the library numbers its calls. */
export const DISPATCH = {
  initialData: 1,
  displayNewMessageForm: 44,
  bodyGet: 37,
  addNotification: 33,
  allNotifications: 34,
  replaceNotification: 35,
  removeNotification: 36,
  attachmentContent: 150,
  saveSettings: 404,
  displayNewMessageFormAsync: 178,
  internetHeaders: 168,
  getAsFile: 204,
} as const;

/** Calls that expect no answer: telemetry. */
export const UNANSWERED: ReadonlySet<number> = new Set([163, 193, 400, 401, 402, 403]);

/** Office.js' number for "not supported here" and for "there is no such item". */
export const NOT_SUPPORTED = 9032;
const ITEM_NOT_FOUND = 9049;

/** Office.js' numbers for an attachment id that is none, and for a notification key that is taken. */
const INVALID_ATTACHMENT = 9003;
const DUPLICATE_NOTIFICATION = 9023;

/** A new message as the add-in asks for it. */
export interface NewMessage {
  readonly toRecipients: readonly string[];
  readonly subject: string;
  readonly htmlBody: string;
}

/** What a handler may look at and do. */
export interface HostState {
  readonly mail: Mail | null;
  /** Lines above the open mail, by their key. */
  readonly notifications: Map<string, string>;
  openNewMessage(form: NewMessage): void;
  saveSettings(settings: Readonly<Record<string, string>>): void;
}

/** The answer to a call: its value, or the number of an error in Office.js' table. */
export type Outcome = { readonly value: unknown } | { readonly errorCode: number };

type Handler = (state: HostState, parameters: unknown) => Outcome;

/** `coercionType` of body.getAsync. */
const HTML = 3;

const onMail =
  (read: (mail: Mail, parameters: unknown) => unknown): Handler =>
  ({ mail }, parameters) =>
    mail === null ? { errorCode: ITEM_NOT_FOUND } : { value: read(mail, parameters) };

function field(parameters: unknown, name: string): unknown {
  return typeof parameters === "object" && parameters !== null
    ? (parameters as Record<string, unknown>)[name]
    : undefined;
}

function text(parameters: unknown, name: string): string {
  const value = field(parameters, name);
  return typeof value === "string" ? value : "";
}

const newMessage: Handler = (state, parameters) => {
  const recipients = field(parameters, "toRecipients");
  state.openNewMessage({
    toRecipients: Array.isArray(recipients) ? recipients.map(String) : [],
    subject: text(parameters, "subject"),
    htmlBody: text(parameters, "htmlBody"),
  });
  return { value: null };
};

/** Base64 of any size: String.fromCharCode takes only so many arguments at a time. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const PIECE = 0x8000;
  for (let i = 0; i < bytes.length; i += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + PIECE)));
  }
  return btoa(pieces.join(""));
}

/** Attached mails as MIME, or as .msg where the sample says so; files in Base64. */
const attachmentContent: Handler = ({ mail }, parameters) => {
  const id = text(parameters, "id");
  const found = mail?.attachments.find((attachment) => attachment.id === id);
  if (!found) return { errorCode: INVALID_ATTACHMENT };
  return found.isItem
    ? { value: { format: "eml", content: new TextDecoder().decode(found.bytes) } }
    : { value: { format: "base64", content: base64(found.bytes) } };
};

const notify =
  (mayReplace: boolean): Handler =>
  ({ notifications }, parameters) => {
    const key = text(parameters, "key");
    if (!mayReplace && notifications.has(key)) return { errorCode: DUPLICATE_NOTIFICATION };
    notifications.set(key, text(parameters, "message"));
    return { value: null };
  };

const saveSettings: Handler = (state, parameters) => {
  const [settings] = parameters as readonly [Readonly<Record<string, string>>];
  state.saveSettings(settings);
  return { value: null };
};

/** Every call that the stand-in answers. */
export const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [
    DISPATCH.bodyGet,
    onMail((mail, parameters) =>
      field(parameters, "coercionType") === HTML ? mail.html : mail.message.text,
    ),
  ],
  [
    DISPATCH.internetHeaders,
    onMail((mail) =>
      mail.message.headers.map(({ name, value }) => `${name}: ${value}`).join("\r\n"),
    ),
  ],
  [DISPATCH.getAsFile, onMail((mail) => base64(mail.bytes))],
  [DISPATCH.attachmentContent, attachmentContent],
  [DISPATCH.addNotification, notify(false)],
  [DISPATCH.replaceNotification, notify(true)],
  [
    DISPATCH.removeNotification,
    ({ notifications }, parameters) => {
      notifications.delete(text(parameters, "key"));
      return { value: null };
    },
  ],
  [
    DISPATCH.allNotifications,
    ({ notifications }) => ({
      value: [...notifications].map(([key, message]) => ({
        key,
        message,
        type: "informationalMessage",
      })),
    }),
  ],
  [DISPATCH.saveSettings, saveSettings],
  [DISPATCH.displayNewMessageForm, newMessage],
  [DISPATCH.displayNewMessageFormAsync, newMessage],
]);
