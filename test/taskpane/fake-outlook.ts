import { readMessage } from "../../src/message";
import { headerValue } from "../../src/message/header";
import type {
  Attachment,
  Draft,
  OpenedDraft,
  OpenItem,
  Outlook,
  Result,
} from "../../src/outlook/types";
import { mailBytes } from "./samples";

/** The open item of a mail of the preview's mailbox. */
export function itemOf(name: string): OpenItem {
  const { subject, from, date, headers } = readMessage(mailBytes(name));
  const messageId = headerValue(headers, "message-id");
  return { id: name, subject, from, date, messageId, itemClass: null, attachments: [] };
}

/** An Outlook that answers when the test says so. Ids of items are names of mails of the preview's mailbox. */
export class FakeOutlook implements Outlook {
  readonly language = "en-US";
  readonly ownAddress = null;
  canReadWhole = false;
  readonly drafts: Draft[] = [];
  readonly asked: string[] = [];
  private readonly listeners = new Set<(item: OpenItem | null) => void>();
  private readonly waiting = new Map<string, (answer: Result<never>) => void>();

  constructor(private item: OpenItem | null) {}

  canOpenDraft = (): boolean => this.item !== null;
  currentItem = (): OpenItem | null => this.item;
  theme = () => null;
  onThemeChanged = () => () => undefined;

  onItemChanged(listener: (item: OpenItem | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readBody(item: OpenItem): Promise<Result<string>> {
    return this.ask(`body ${item.id}`);
  }

  readWhole(item: OpenItem): Promise<Result<Uint8Array>> {
    return this.ask(`whole ${item.id}`);
  }

  openDraft(draft: Draft): Promise<Result<OpenedDraft>> {
    this.drafts.push(draft);
    return this.ask("draft");
  }

  readAttachment(_: OpenItem, { id }: Attachment): Promise<Result<Uint8Array>> {
    return this.ask(`attachment ${id}`);
  }

  /** What the mailbox keeps. */
  settings: unknown = null;
  readSettings = (): unknown => this.settings;

  saveSettings(value: unknown): Promise<Result<void>> {
    this.settings = value;
    return this.ask("settings");
  }

  /** Opens another item, as a click in the message list does. */
  open(item: OpenItem | null): void {
    this.item = item;
    for (const listener of this.listeners) listener(item);
  }

  /** Answers a question with the item's own body or bytes, or with what is given. */
  answer(question: string, answer?: Result<unknown>): void {
    const resolve = this.waiting.get(question);
    if (!resolve) throw new Error(`nobody asked for ${question}; asked: ${this.asked.join(", ")}`);
    this.waiting.delete(question);
    resolve((answer ?? { ok: true, value: this.own(question) }) as Result<never>);
  }

  private own(question: string): unknown {
    const [what, name = ""] = question.split(" ");
    if (what === "draft") return { cut: false };
    if (what === "settings") return undefined;
    const bytes = mailBytes(name);
    if (what === "whole" || what === "attachment") return bytes;
    const { html, text } = readMessage(bytes);
    return html ?? `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
  }

  private ask<T>(question: string): Promise<Result<T>> {
    this.asked.push(question);
    return new Promise((resolve) => this.waiting.set(question, resolve));
  }
}
