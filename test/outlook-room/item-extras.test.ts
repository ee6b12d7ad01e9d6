import type { OpenItem, Outlook } from "../../src/outlook";
import { hideBanner, showBanner } from "../../src/outlook/banner";
import {
  connected,
  type FakeItem,
  fakeItem,
  type FakeOffice,
  install,
  refused,
  succeeded,
  uninstall,
} from "./fake-office";

let office: FakeOffice;
let outlook: Outlook;

beforeEach(async () => {
  office = install();
  outlook = await connected();
});

afterEach(uninstall);

function opened(members: Partial<FakeItem>): OpenItem {
  office.open(fakeItem("A", members));
  const item = outlook.currentItem();
  if (item === null) throw new Error("no item");
  return item;
}

const file = { id: "1", name: "a.eml", attachmentType: "file", isInline: false, size: 7 };

describe("attachments", () => {
  const read = (answer: ReturnType<typeof succeeded<{ format: string; content: string }>>) => {
    const item = opened({
      attachments: [file],
      getAttachmentContentAsync: (_id, done) => {
        done(answer);
      },
    });
    const [attachment] = item.attachments;
    if (!attachment) throw new Error("no attachment");
    return outlook.readAttachment(item, attachment);
  };

  test("pictures of the text are none, mails attached as such are told", () => {
    const item = opened({
      attachments: [
        file,
        { ...file, id: "2", attachmentType: "item", name: "Undeliverable" },
        { ...file, id: "3", isInline: true, name: "logo.png" },
      ],
    });
    expect(item.attachments).toEqual([
      { id: "1", name: "a.eml", isItem: false, size: 7 },
      { id: "2", name: "Undeliverable", isItem: true, size: 7 },
    ]);
  });

  test("a mail comes as its text, a file in Base64; a link to the cloud does not come", async () => {
    const bytes = (text: string) => ({ ok: true, value: new TextEncoder().encode(text) });
    expect(await read(succeeded({ format: "eml", content: "Subject: é" }))).toEqual(
      bytes("Subject: é"),
    );
    expect(await read(succeeded({ format: "base64", content: "QUJD" }))).toEqual(bytes("ABC"));
    expect(await read(succeeded({ format: "base64", content: "%" }))).toEqual({
      ok: false,
      failure: "refused",
    });
    expect(await read(succeeded({ format: "url", content: "https://x" }))).toEqual({
      ok: false,
      failure: "not-supported",
    });
    expect(await read(refused(9003))).toEqual({ ok: false, failure: "refused" });
  });

  test("clients before Mailbox 1.8 are not asked", async () => {
    office.mailboxSet = 1.07;
    expect(await read(succeeded({ format: "eml", content: "x" }))).toEqual({
      ok: false,
      failure: "not-supported",
    });
  });
});

describe("the line above the mail", () => {
  const messages: string[] = [];
  const item = () =>
    opened({
      notificationMessages: {
        replaceAsync: (_key, { message }, done) => {
          messages.push(message);
          done({ status: "succeeded" });
        },
        removeAsync: (_key, done) => {
          messages.pop();
          done({ status: "succeeded" });
        },
      },
    });

  beforeEach(() => {
    messages.length = 0;
  });

  test("is one line of at most 150 characters, cut between words and never inside a character", async () => {
    await showBanner(item(), "a\nb");
    await showBanner(item(), "word ".repeat(60));
    await showBanner(item(), "\u{1F600}".repeat(200));
    expect(messages[0]).toBe("a b");
    expect(messages[1]).toMatch(/^(?:word )+word…$/);
    expect(messages[2]).toMatch(/^\u{1F600}+…$/u);
    expect(messages.every((message) => message.length <= 150)).toBe(true);
    await hideBanner(item());
    expect(messages).toHaveLength(2);
  });

  test("does not go above another mail", async () => {
    const before = item();
    office.open(fakeItem("B"));
    expect(await showBanner(before, "x")).toEqual({ ok: false, failure: "changed" });
    expect(messages).toEqual([]);
  });

  test("clients without it are not asked", async () => {
    office.mailboxSet = 1.01;
    expect(await showBanner(item(), "x")).toEqual({ ok: false, failure: "not-supported" });
  });
});

describe("settings", () => {
  test("are kept under one name, and what was never kept is null", async () => {
    const kept = new Map<string, unknown>();
    office.context.roamingSettings = {
      get: (name) => kept.get(name),
      set: (name, value) => void kept.set(name, value),
      saveAsync: (done) => {
        done({ status: "succeeded" });
      },
    };
    expect(outlook.readSettings()).toBeNull();
    expect((await outlook.saveSettings({ banner: false })).ok).toBe(true);
    expect(outlook.readSettings()).toEqual({ banner: false });
  });

  test("a client without them refuses", async () => {
    expect(outlook.readSettings()).toBeNull();
    expect((await outlook.saveSettings({})).ok).toBe(false);
  });
});
