import type { Outlook } from "../../src/outlook/types";
import { aboutOf, Explainer } from "../../src/taskpane/explainer";
import { DAMAGED_HEADERS, MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";
import { outlookFile } from "../fixtures/outlook-file";
import { carrying } from "../fixtures/carrying";
import { twoRecipients } from "../fixtures/outlook-items";
import { FakeOutlook, itemOf } from "./fake-outlook";
import { mailBytes } from "./samples";

const UNKNOWN = "01-unknown-recipient-modern-1.eml";
const FULL = "10-mailbox-full-postfix.eml";
const LUNCH = "12-lunch.eml";

/** Lets everything that waits for an answer go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function started(outlook: FakeOutlook | null): Promise<Explainer> {
  const explainer = new Explainer(() => Promise.resolve<Outlook | null>(outlook));
  void explainer.start();
  await settle();
  return explainer;
}

function recipientOf(explainer: Explainer): string | undefined {
  const state = explainer.getState();
  return state.kind === "explained"
    ? state.reading.diagnosis.failures[0]?.failure.recipient
    : undefined;
}

test("explains the open mail from its body and asks for no more when no fact is missing", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  expect(explainer.getState().kind).toBe("reading");
  outlook.answer(`body ${UNKNOWN}`);
  await settle();
  expect(recipientOf(explainer)).toBe("ron.gabel@fabrikam.com");
  expect(outlook.asked).toEqual([`body ${UNKNOWN}`]);
});

test("asks for the whole message where a fact is missing, and shows the body's meaning meanwhile", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  outlook.answer(`body ${UNKNOWN}`, {
    ok: true,
    value: "<p>Your message to ron.gabel@fabrikam.com couldn't be delivered.</p>",
  });
  await settle();
  expect(explainer.getState().kind).toBe("explained");
  outlook.answer(`whole ${UNKNOWN}`);
  await settle();
  expect(recipientOf(explainer)).toBe("ron.gabel@fabrikam.com");
});

test("what the body told stays where the whole message can't be had", async () => {
  const outlook = new FakeOutlook(itemOf(LUNCH));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  outlook.answer(`body ${LUNCH}`);
  await settle();
  outlook.answer(`whole ${LUNCH}`, { ok: false, failure: "timeout" });
  await settle();
  const state = explainer.getState();
  expect(state.kind === "explained" && state.reading.diagnosis.report.kind).toBe("not-a-bounce");
});

test("a whole message that is another mail's is not shown under this one's name", async () => {
  const outlook = new FakeOutlook(itemOf(LUNCH));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  outlook.answer(`body ${LUNCH}`);
  await settle();
  outlook.answer(`whole ${LUNCH}`, { ok: true, value: mailBytes(UNKNOWN) });
  await settle();
  const state = explainer.getState();
  expect(state.kind === "explained" && state.reading.diagnosis.report.kind).toBe("not-a-bounce");
});

test("an Outlook that answers late takes over where nothing is shown yet", async () => {
  let arrive: (outlook: Outlook) => void = () => undefined;
  const explainer = new Explainer((late) => {
    arrive = late ?? arrive;
    return Promise.resolve(null);
  });
  await explainer.start();
  expect(explainer.getState().kind).toBe("no-item");
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  arrive(outlook);
  outlook.answer(`body ${UNKNOWN}`);
  await settle();
  expect(recipientOf(explainer)).toBe("ron.gabel@fabrikam.com");
});

test("an answer for a mail that is no longer open is dropped", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  const explainer = await started(outlook);
  outlook.open(itemOf(FULL));
  outlook.answer(`body ${UNKNOWN}`);
  await settle();
  expect(explainer.getState().kind).toBe("reading");
  expect(aboutOf(explainer.getState())?.subject).toBe(itemOf(FULL).subject);
  outlook.answer(`body ${FULL}`);
  await settle();
  expect(recipientOf(explainer)).toBe("info@museum.example");
});

test("a body that can't be had is said with its reason, and can be asked for again", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  const explainer = await started(outlook);
  outlook.answer(`body ${UNKNOWN}`, { ok: false, failure: "timeout" });
  await settle();
  expect(explainer.getState()).toMatchObject({ kind: "unreadable", reason: "timeout" });
  explainer.showOpenMail();
  outlook.answer(`body ${UNKNOWN}`);
  await settle();
  expect(explainer.getState().kind).toBe("explained");
});

test("the whole message serves where the body can't be had", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  outlook.answer(`body ${UNKNOWN}`, { ok: false, failure: "refused" });
  await settle();
  outlook.answer(`whole ${UNKNOWN}`);
  await settle();
  expect(recipientOf(explainer)).toBe("ron.gabel@fabrikam.com");
});

test("what the reader pastes while Outlook starts stays; the open mail can be gone back to", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  const explainer = new Explainer(() => Promise.resolve<Outlook | null>(outlook));
  const start = explainer.start();
  await explainer.readText("pasted", "550 5.7.124", null);
  await start;
  expect(explainer.getState()).toMatchObject({ kind: "explained", source: { kind: "pasted" } });
  expect(explainer.openMailElsewhere()?.id).toBe(UNKNOWN);
  explainer.showOpenMail();
  expect(explainer.getState()).toMatchObject({ kind: "reading", source: { kind: "item" } });
});

test("a pinned pane follows the mail that is opened, even from pasted text, and says when none is", async () => {
  const outlook = new FakeOutlook(null);
  const explainer = await started(outlook);
  expect(explainer.getState().kind).toBe("no-item");
  await explainer.readText("pasted", "550 5.7.124", null);
  outlook.open(itemOf(FULL));
  outlook.answer(`body ${FULL}`);
  await settle();
  expect(recipientOf(explainer)).toBe("info@museum.example");
  outlook.open(null);
  expect(explainer.getState().kind).toBe("no-item");
});

test("a file too large is refused before it is read, one that can't be read is said to be so", async () => {
  const explainer = await started(null);
  await explainer.openFile({ name: "huge.eml", size: 1e9 } as File);
  expect(explainer.getState()).toMatchObject({ kind: "unreadable", reason: "too-large" });
  await explainer.openFile({
    name: "gone.eml",
    size: 1,
    arrayBuffer: () => Promise.reject(new Error("gone")),
  } as unknown as File);
  expect(explainer.getState()).toMatchObject({ kind: "unreadable", reason: "file" });
});

test("pasted text is read as a whole message, as HTML and as a bare code", async () => {
  const explainer = await started(null);
  const source = new TextDecoder().decode((await import("./samples")).mailBytes(UNKNOWN));
  await explainer.readText("pasted", source, null);
  expect(recipientOf(explainer)).toBe("ron.gabel@fabrikam.com");
  await explainer.readText("pasted", "", "<p>550 5.7.124 Sender not in allowed-senders list</p>");
  expect(explainer.getState().kind).toBe("explained");
  await explainer.readText("pasted", "  ", null);
  expect(explainer.getState()).toMatchObject({ kind: "unreadable", reason: "empty" });
});

/** The bounce whose body quotes no header, explained; the header of its mail is MAIL_HEADER. */
async function withoutHeader(): Promise<Explainer> {
  const outlook = new FakeOutlook(itemOf(FULL));
  const explainer = await started(outlook);
  outlook.answer(`body ${FULL}`);
  await settle();
  return explainer;
}

test.each([["as it stands", MAIL_HEADER], ...Object.entries(DAMAGED_HEADERS)])(
  "a mail's header that is pasted joins the bounce that came back without it, and can be taken away: %s",
  async (_, header) => {
    const explainer = await withoutHeader();
    const before = explainer.getState();
    await explainer.readText("pasted", header, null);
    expect(explainer.getState()).toMatchObject({
      kind: "explained",
      source: { kind: "item" },
      reading: {
        headerOf: null,
        diagnosis: {
          report: { kind: "failed", originalPasted: true },
          original: { subject: "Group of 24 on 30 November" },
        },
      },
    });
    expect(recipientOf(explainer)).toBe("info@museum.example");
    explainer.leavePasted();
    expect(explainer.getState()).toBe(before);
  },
);

test.each([
  ["another mail's", MAIL_HEADER.replace("info@museum", "info@zoo"), "mail"],
  ["the report's own", REPORT_HEADER, "report"],
])(
  "a header that is not the bounce's mail's stands by itself, with the way back: %s",
  async (_, header, headerOf) => {
    const explainer = await withoutHeader();
    const before = explainer.getState();
    for (const text of [header, header]) await explainer.readText("pasted", text, null);
    expect(explainer.getState()).toMatchObject({
      kind: "explained",
      source: { kind: "pasted" },
      reading: { headerOf, diagnosis: { report: { kind: "not-a-bounce" } } },
    });
    explainer.leavePasted();
    expect(explainer.getState()).toBe(before);
  },
);

test("a header that is pasted, or opened as a file, where nothing is shown is read by itself", async () => {
  const explainer = await started(null);
  await explainer.readText("pasted", MAIL_HEADER, null);
  expect(explainer.getState()).toMatchObject({ reading: { headerOf: "mail" } });
  explainer.leavePasted();
  expect(explainer.getState()).toMatchObject({ reading: { headerOf: "mail" } });
  const bytes = new TextEncoder().encode(REPORT_HEADER);
  await explainer.openFile({
    name: "header.txt",
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  } as unknown as File);
  expect(explainer.getState()).toMatchObject({ reading: { headerOf: "report" } });
});

test("a mail without a text that is open in Outlook is a mail, not a header", async () => {
  const outlook = new FakeOutlook(itemOf(LUNCH));
  outlook.canReadWhole = true;
  const explainer = await started(outlook);
  outlook.answer(`body ${LUNCH}`, { ok: true, value: "" });
  await settle();
  const source = new TextDecoder().decode(mailBytes(LUNCH));
  const header = source.slice(0, source.search(/\r?\n\r?\n/));
  outlook.answer(`whole ${LUNCH}`, { ok: true, value: new TextEncoder().encode(header) });
  await settle();
  expect(explainer.getState()).toMatchObject({
    reading: { headerOf: null, diagnosis: { report: { kind: "not-a-bounce" } } },
  });
});

test("a report that hangs on a saved mail as a file of Outlook is explained, and said to be attached", async () => {
  const explainer = await started(null);
  const report = outlookFile(twoRecipients);
  const mail = carrying({
    type: "application/vnd.ms-outlook",
    name: "Undeliverable.msg",
    content: report,
  });
  const bytes = new TextEncoder().encode(mail);
  await explainer.openFile({
    name: "FW.eml",
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  } as unknown as File);
  expect(recipientOf(explainer)).toBe("ron@contoso.com");
  expect(explainer.getState()).toMatchObject({
    reading: { diagnosis: { report: { enclosed: true } } },
  });
  await explainer.readText("pasted", mail, null);
  expect(recipientOf(explainer)).toBe("ron@contoso.com");
});
