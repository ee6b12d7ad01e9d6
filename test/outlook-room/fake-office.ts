import { connect, type Outlook } from "../../src/outlook";

/** A small Office: what the room under test touches, with every answer in the hands of the test. */

type Answer<T> = { status: string; value?: T; error?: { code: number } };
export type Done<T> = (answer: Answer<T>) => void;

export const succeeded = <T>(value: T): Answer<T> => ({ status: "succeeded", value });
export const refused = (code: number): Answer<never> => ({ status: "failed", error: { code } });

export interface FakeItem {
  itemId: string;
  subject: unknown;
  itemClass?: string;
  from?: { displayName: string; emailAddress: string };
  dateTimeCreated?: Date;
  internetMessageId?: string;
  attachments?: {
    id: string;
    name: string;
    attachmentType: string;
    isInline: boolean;
    size: number;
  }[];
  notificationMessages?: {
    replaceAsync(key: string, details: { message: string }, done: Done<void>): void;
    removeAsync(key: string, done: Done<void>): void;
  };
  getAttachmentContentAsync?(id: string, done: Done<{ format: string; content: string }>): void;
  body: { getAsync(type: string, done: Done<string>): void };
  getAsFileAsync?(done: Done<string>): void;
}

export interface FakeMailbox {
  item: FakeItem | null | undefined;
  userProfile: { emailAddress: string };
  addHandlerAsync(type: string, handler: (event: unknown) => void, done: Done<void>): void;
  displayNewMessageForm?(form: unknown): void;
  displayNewMessageFormAsync?(form: unknown, done: Done<void>): void;
}

export class FakeOffice {
  readonly AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" };
  readonly MailboxEnums = {
    ItemNotificationMessageType: { InformationalMessage: "informationalMessage" },
  };
  readonly CoercionType = { Html: "html", Text: "text" };
  readonly EventType: Record<string, string> = {
    ItemChanged: "olkItemSelectedChanged",
    OfficeThemeChanged: "officeThemeChanged",
  };
  readonly handlers = new Map<string, (event: unknown) => void>();
  mailboxSet = 1.14;
  mailbox: FakeMailbox = {
    item: null,
    userProfile: { emailAddress: "anna@contoso.com" },
    addHandlerAsync: (type, handler, done) => {
      this.handlers.set(type, handler);
      done({ status: "succeeded" });
    },
  };
  context = {
    displayLanguage: "it-IT",
    officeTheme: undefined as Record<string, string> | undefined,
    mailbox: this.mailbox,
    roamingSettings: undefined as
      | {
          get(name: string): unknown;
          set(name: string, value: unknown): void;
          saveAsync(done: Done<void>): void;
        }
      | undefined,
    requirements: {
      isSetSupported: (name: string, version: string) =>
        name === "Mailbox" &&
        Number(version.split(".")[1]) <= Math.round((this.mailboxSet - 1) * 100),
    },
  };
  onReady = (): Promise<{ host: string | null }> => Promise.resolve({ host: "Outlook" });

  /** Opens an item without telling anyone. */
  open(item: FakeItem | null | undefined): void {
    this.mailbox.item = item;
  }

  /** Opens an item and sends ItemChanged. */
  select(item: FakeItem | null): void {
    this.open(item);
    this.handlers.get("olkItemSelectedChanged")?.({});
  }
}

/** An item with non-enumerable members, as the real library builds it. */
export function fakeItem(id: string, members: Partial<FakeItem> = {}): FakeItem {
  const item = {} as FakeItem;
  const all: FakeItem = {
    itemId: id,
    subject: `Subject of ${id}`,
    body: {
      getAsync: (_type, done) => {
        done(succeeded(`<p>${id}</p>`));
      },
    },
    ...members,
  };
  for (const [name, value] of Object.entries(all)) {
    Object.defineProperty(item, name, { value: value as unknown, enumerable: false });
  }
  return item;
}

/** Puts a fake Office, window and document in place of the globals, for one test. */
export function install(): FakeOffice {
  const office = new FakeOffice();
  Object.assign(globalThis, {
    Office: office,
    window: new EventTarget(),
    document: new EventTarget(),
  });
  return office;
}

/** What the rest of the pane gets of the fake Office. @throws where nothing is installed */
export async function connected(): Promise<Outlook> {
  const outlook = await connect();
  if (outlook === null) throw new Error("not connected");
  return outlook;
}

/** Takes the globals away again. */
export function uninstall(): void {
  for (const name of ["Office", "window", "document"]) Reflect.deleteProperty(globalThis, name);
}
