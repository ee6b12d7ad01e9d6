import type { Outlook } from "../../src/outlook";
import { connected, fakeItem, install, refused, uninstall, type FakeOffice } from "./fake-office";

let office: FakeOffice;
let outlook: Outlook;
let forms: { toRecipients: string[]; subject: string; htmlBody: string }[];

beforeEach(async () => {
  office = install();
  office.open(fakeItem("A"));
  forms = [];
  office.mailbox.displayNewMessageForm = (form) => void forms.push(form as (typeof forms)[0]);
  office.mailbox.displayNewMessageFormAsync = (form, done) => {
    forms.push(form as (typeof forms)[0]);
    done({ status: "succeeded" });
  };
  outlook = await connected();
});

afterEach(uninstall);

const draft = { to: ["anna.rosi@contoso.com"], subject: "Offer", text: "Hello" };

test("text from a bounce stays text", async () => {
  const text = `<img src=x onerror="alert(1)"> & 'more'\r\nline`;
  expect((await outlook.openDraft({ ...draft, text })).ok).toBe(true);
  expect(forms[0]?.htmlBody).toBe(
    "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;<br>line",
  );
  expect(forms[0]?.toRecipients).toEqual(draft.to);
});

test("body and subject are cut where Outlook would throw, between escapes", async () => {
  const long = { ...draft, text: "<".repeat(40_000), subject: "s".repeat(300) };
  expect(await outlook.openDraft(long)).toEqual({ ok: true, value: { cut: true } });
  expect(forms[0]?.htmlBody.length).toBeLessThanOrEqual(32 * 1024);
  expect(forms[0]?.htmlBody).toMatch(/^(&lt;)+…$/);
  expect(forms[0]?.subject).toHaveLength(255);
});

test.each([0, 1, 2, 3, 4])(
  "a cut %i characters into an escape or a pair leaves none halved",
  async (offset) => {
    const lead = "a".repeat(32 * 1024 - 5 + offset);
    for (const tail of ["&&&", "\n\n\n", "\u{1F600}\u{1F600}\u{1F600}"]) {
      await outlook.openDraft({ ...draft, text: lead + tail });
      const html = forms.at(-1)?.htmlBody ?? "";
      expect(html.slice(-12)).toMatch(/^a+(&amp;|<br>|\u{1F600})*…?$/u);
      expect(html.length).toBeLessThanOrEqual(32 * 1024);
    }
  },
);

test("a body of exactly the limit is left whole", async () => {
  await outlook.openDraft({ ...draft, text: "a".repeat(32 * 1024) });
  expect(forms[0]?.htmlBody === "a".repeat(32 * 1024)).toBe(true);
});

test("more than 100 recipients are refused, not dropped in silence", async () => {
  const to = Array.from({ length: 101 }, (_, i) => `user${i}@example.com`);
  expect(await outlook.openDraft({ ...draft, to })).toEqual({ ok: false, failure: "refused" });
  expect(forms).toHaveLength(0);
});

test("clients before Mailbox 1.9 get the form without an answer", async () => {
  office.mailboxSet = 1.06;
  delete office.mailbox.displayNewMessageFormAsync;
  expect(await outlook.openDraft(draft)).toEqual({ ok: true, value: { cut: false } });
  expect(forms).toHaveLength(1);
});

test("without an open item, or without the method, there is no draft", async () => {
  office.open(null);
  expect(outlook.canOpenDraft()).toBe(false);
  expect(await outlook.openDraft(draft)).toEqual({ ok: false, failure: "not-supported" });
  office.open(fakeItem("A"));
  delete office.mailbox.displayNewMessageForm;
  expect(outlook.canOpenDraft()).toBe(false);
});

test("the host's refusal is told", async () => {
  office.mailbox.displayNewMessageFormAsync = (_form, done) => {
    done(refused(9042));
  };
  expect(await outlook.openDraft(draft)).toEqual({ ok: false, failure: "refused" });
});
