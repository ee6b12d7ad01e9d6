import type { Address } from "../../src/message";
import { type Client, PERMISSION } from "./client";
import type { Mail } from "./mail";
import { PROFILES, type Profile } from "./profile";

/** The person whose mailbox this is. */
export const OWNER: Address = { name: "Marta Conti", address: "marta.conti@contoso.com" };

/** What the pane is started with. */
export interface Start {
  /** The pane's page, absolute. */
  readonly page: string;
  readonly hostOrigin: string;
  /** Display language, e.g. `it-IT`. */
  readonly language: string;
  readonly conversation: string;
  readonly control: string;
  readonly theme: OfficeTheme;
}

/** Colours as `#rrggbb`, as Office.context.officeTheme has them. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** `appName` of Outlook on the web in the library. */
const OUTLOOK_WEB_APP = 64;
const HOST_VERSION = "20260901001.15";

/** `itemType` of the initial data: a message being read, and no item at all. */
const MESSAGE_READ = 1;
const NO_ITEM = 6;

/** `attachmentType` of a file and of a mail attached as such. */
const FILE_ATTACHMENT = 0;
const ITEM_ATTACHMENT = 1;

/** `recipientType` of somebody outside the address list. */
const EXTERNAL_USER = 3;

/** The address of the frame: host, platform, file version, language and correlation id, parted by `$`. */
export function frameUrl(start: Start): string {
  const url = new URL(start.page);
  const info = ["Outlook", "Web", "16.01", start.language, start.conversation, "", "", "0"].join(
    "$",
  );
  // Set by hand: the library reads `$` as it stands, URLSearchParams would escape it.
  url.search = `${url.search ? `${url.search}&` : "?"}_host_Info=${info}`;
  return url.href;
}

/** The name of the frame, which tells the library whom to talk to. Has to be set before the address. */
export function frameName(start: Start): string {
  return JSON.stringify({
    baseFrameName: "preview",
    hostInfo: "",
    xdmInfo: [start.conversation, start.control, start.hostOrigin].join("|"),
    serializerVersion: 1,
    // Not the library's: for preview/shim, which has no other way to know the theme before the first event.
    officeTheme: start.theme,
  });
}

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(
  start: Start,
  profile: Profile,
  {
    client,
    settings,
  }: { readonly client: Client; readonly settings: Readonly<Record<string, string>> },
): Record<string, unknown> {
  return {
    _id: start.control,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: "16.01",
    _appUILocale: start.language,
    _dataLocale: start.language,
    _docUrl: start.hostOrigin,
    _clientMode: 0,
    _settings: { ...settings },
    _reason: 1,
    _osfControlType: 0,
    _eToken: "",
    _correlationId: start.conversation,
    _appInstanceId: start.control,
    _touchEnabled: false,
    _requirementMatrix: JSON.stringify({
      Mailbox: client.mailbox ?? PROFILES[profile].mailbox,
      ...(client.nestedAuth ? { NestedAppAuth: "1.1" } : {}),
    }),
    _hostFullVersion: HOST_VERSION,
    _appDomains: [],
    _featureGates: {},
  };
}

function person({ name, address }: Address): Record<string, unknown> {
  return { name, address, recipientType: EXTERNAL_USER, appointmentResponse: 0 };
}

/**
 * The answer to `GetInitialData` and the content of ItemChanged: the mail's properties, and no word of its parts.
 * @param mail - the open mail; null where none is
 * @param client - what the client keeps to itself
 */
export function initialData(mail: Mail | null, client: Client): Record<string, unknown> {
  const user = {
    permissionLevel: PERMISSION[client.permission ?? "readItem"],
    userDisplayName: OWNER.name,
    userEmailAddress: OWNER.address,
    userTimeZone: "W. Europe Standard Time",
    userProfileType: "office365",
    hostVersion: HOST_VERSION,
    owaView: "ThreeColumns",
    isRestIdSupported: true,
    timeZoneOffsets: [],
  };
  if (mail === null) return { ...user, itemType: NO_ITEM };
  const { message } = mail;
  const from = message.from ? person(message.from) : undefined;
  const messageId = message.headers.find(({ name }) => name.toLowerCase() === "message-id");
  return {
    ...user,
    itemType: MESSAGE_READ,
    id: mail.id,
    itemClass: mail.itemClass,
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^(?:re|fw|undeliverable): /i, ""),
    internetMessageId: messageId?.value ?? "",
    conversationId: `conversation-${mail.id}`,
    from,
    sender: from,
    to: mail.to.map(person),
    cc: [],
    bcc: [],
    dateTimeCreated: message.date?.valueOf() ?? 0,
    dateTimeModified: message.date?.valueOf() ?? 0,
    attachments: mail.attachments.map(({ id, name, type, isItem, isInline, bytes }) => ({
      id,
      name,
      attachmentType: isItem ? ITEM_ATTACHMENT : FILE_ATTACHMENT,
      contentType: type,
      size: bytes.length,
      isInline,
    })),
  };
}
