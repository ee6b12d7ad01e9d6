import { call } from "./call";

const REGISTER_TIMEOUT_MS = 8_000;

/** What is told while mails are dragged from Outlook's own list. */
export interface DragListener {
  /** Something is above the pane; comes again and again while it is. */
  readonly over: () => void;
  /** It was let go: the mails as files (.eml), none where Outlook handed over nothing of use. */
  readonly drop: (files: readonly File[]) => void;
}

/** What the event carries, as far as the documentation goes; every client may leave out any of it. */
interface DragEventArgs {
  readonly dragAndDropEventData?: {
    readonly type?: unknown;
    readonly dataTransfer?: { readonly files?: ArrayLike<DroppedFile | null> };
  };
}

interface DroppedFile {
  readonly name?: unknown;
  readonly fileContent?: unknown;
}

/**
 * Follows mails that are dragged from the message list onto the pane (DragAndDropEvent: Outlook on the web and new Outlook).
 * Classic Outlook and Outlook for Mac refuse the event and let the page have the browser's own instead.
 * @returns whether mails can be dragged from the list in this client, by either way
 */
export async function followDrags(listener: DragListener): Promise<boolean> {
  const registered = await call(REGISTER_TIMEOUT_MS, (done) => {
    // The name is missing in libraries that do not know the event; they would register it under `undefined`.
    const { DragAndDropEvent: type } = Office.EventType as Partial<typeof Office.EventType>;
    if (type === undefined) throw new Error("unknown event");
    Office.context.mailbox.addHandlerAsync(
      type,
      (event: DragEventArgs | null) => {
        tell(event ?? {}, listener);
      },
      done,
    );
  });
  return registered.ok || isDesktop();
}

function tell({ dragAndDropEventData: data }: DragEventArgs, listener: DragListener): void {
  if (data?.type === "dragover") listener.over();
  else if (data?.type === "drop") listener.drop(filesOf(data.dataTransfer?.files));
}

function filesOf(dropped: ArrayLike<DroppedFile | null> | undefined): File[] {
  return Array.from(dropped ?? []).flatMap((file) => {
    const { name, fileContent } = file ?? {};
    return fileContent instanceof Blob
      ? [new File([fileContent], typeof name === "string" ? name : "", { type: fileContent.type })]
      : [];
  });
}

function isDesktop(): boolean {
  try {
    // Text, as the library has it, because its table of platforms is as old as itself.
    const platform = String(Office.context.diagnostics.platform);
    return platform === "PC" || platform === "Mac";
  } catch {
    return false;
  }
}
