import { violations } from "./axe";
import { closeEach, openPane, type Session, withBrowser } from "./harness";
import { bounceOf } from "../fixtures/bounce";
import { MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";

const MAIL = "01-unknown-recipient-modern-1.eml";

/** Where each server handed the mail on, a clock that is wrong, and a queue of hours. */
const WAY = [
  "Received: from gate.relay.example (gate.relay.example [198.51.100.9]) by queue.relay.example with ESMTPS; Mon, 16 Nov 2026 14:45:12 +0000",
  "Received: from mail.contoso.com ([192.0.2.10]) by gate.relay.example (version=TLS1_3) with ESMTPS; Mon, 16 Nov 2026 08:14:10 +0000",
  "Received: from filter by out.contoso.com with ESMTPS; Mon, 16 Nov 2026 08:14:08 +0000",
  "Received: from laptop by filter.contoso.com with ESMTP; Mon, 16 Nov 2026 09:44:08 +0000",
  "Received: from laptop by mail.contoso.com with ESMTPSA; Mon, 16 Nov 2026 08:14:06 +0000",
];
const FAILED =
  "Authentication-Results: mx.fabrikam.com; spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail action=oreject header.from=contoso.com; compauth=fail reason=000";
const PASSED =
  "Authentication-Results: mx.fabrikam.com; spf=pass smtp.mailfrom=contoso.com; dkim=pass header.d=contoso.com; dmarc=pass header.from=contoso.com";
const STALE =
  "IMCEAEX-_o=CONTOSO_ou=EXCHANGE+20ADMINISTRATIVE+20GROUP_cn=RECIPIENTS_cn=8a1f0c3be7d94f52a6b0-paolo@contoso.com";

/** What is looked at: the part that the mail is about, and what must stand in it. */
const VIEWS = [
  ["path", bounceOf({ headers: [...WAY, PASSED] }), "6 hr 31 min"],
  [
    "dmarc",
    bounceOf({
      answer:
        "550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification",
      headers: [...WAY, FAILED],
    }),
    "_dmarc.contoso.com",
  ],
  ["authentication", bounceOf({ headers: [...WAY, FAILED] }), "DMARC: fail"],
  ["did-you-mean", bounceOf({ recipient: "anna.rosi@gmial.com", headers: WAY }), "gmail.com"],
  ["x500", bounceOf({ recipient: STALE, headers: WAY }), "X500:/o=CONTOSO"],
  [
    "blocked-ip",
    bounceOf({
      answer: "550 5.7.511 Access denied, banned sender[192.0.2.10]. Contact delist@microsoft.com",
      headers: WAY,
    }),
    "Error code: 5.7.511",
  ],
  ["sent-by-me", bounceOf({ headers: [FAILED] }), "Sent Items"],
  [
    "forwarding",
    bounceOf({ headers: ["X-MS-Exchange-Inbox-Rules-Loop: paul@contoso.com", ...WAY] }),
    "paul@contoso.com",
  ],
  ["headers-missing", bounceOf({ headers: null }), "didn’t come back"],
] as const;

let session: Session;

withBrowser();
closeEach(() => session);

async function openReturned(mail: string, theme: "light" | "dark", width: number): Promise<void> {
  session = await openPane({ mail: MAIL, contents: { [MAIL]: mail }, theme, width });
  await session.waitForState("explained");
  await session.part("returned-fold").click();
}

async function expectSound(): Promise<void> {
  expect(await violations(session)).toEqual([]);
  const frame = await session.paneFrame();
  const tooWide = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide).toBe(0);
}

describe.each([
  ["light", 320],
  ["dark", 450],
] as const)("what the mail that came back tells, %s, %i pixels", (theme, width) => {
  test.each(VIEWS)("%s: no axe violation, nothing wider than the pane", async (id, mail, words) => {
    await openReturned(mail, theme, width);
    await session.part(id).waitFor();
    expect(await session.part(id).innerText()).toContain(words);
    await expectSound();
  });
});

test("the way: bars are for eyes, the table is for a screen reader and says the same", async () => {
  await openReturned(VIEWS[0][1], "light", 320);
  const path = session.part("path");
  await path.waitFor();
  expect(await session.part("path-drawing").getAttribute("aria-hidden")).toBe("true");
  const rows = await path.getByRole("row").allInnerTexts();
  expect(rows).toHaveLength(7);
  expect(rows[5]).toMatch(/queue\.relay\.example.*ESMTPS.*6 hr 31 min/s);
  expect(rows[6]).toMatch(/mx\.fabrikam\.com.*Refused the mail/s);
  expect(await session.part("path-clock").innerText()).toContain("1 hr 30 min");
});

test("the list of public suffixes comes when the fold is opened, not before", async () => {
  session = await openPane({ mail: MAIL, contents: { [MAIL]: VIEWS[0][1] } });
  const lists: string[] = [];
  session.page.on("response", (response) => {
    if (!response.url().endsWith(".js")) return;
    void response.text().then(
      // Rules of the list that nothing else has a reason to name.
      (text) => text.includes("kawasaki") && lists.push(response.url()),
      () => undefined,
    );
  });
  await session.waitForState("explained");
  await session.page.waitForLoadState("networkidle");
  expect(lists).toEqual([]);
  await session.part("returned-fold").click();
  await session.part("path").waitFor();
  await session.page.waitForLoadState("networkidle");
  expect(lists).toHaveLength(1);
});

describe.each([
  ["light", 320],
  ["dark", 450],
] as const)("a header that the reader pastes, %s, %i pixels", (theme, width) => {
  const mail = bounceOf({ recipient: "info@museum.example", headers: null });

  async function paste(header: string): Promise<void> {
    await session.part("ways-fold").click();
    await session.part("paste-field").fill(header);
    await session.part("explain-text").click();
  }

  test("joins the bounce that came back without it, and is taken away again", async () => {
    await openReturned(mail, theme, width);
    await session.part("headers-missing").waitFor();
    await paste(MAIL_HEADER);
    await session.part("pasted-note").waitFor();
    expect(await session.part("path").innerText()).toContain("mail.contoso.com");
    expect(await session.part("about").innerText()).toContain("Group of 24 on 30 November");
    await expectSound();
    await session.part("pasted-undo").click();
    await session.part("pasted-note").waitFor({ state: "detached" });
    await session.part("returned-fold").click();
    await session.part("headers-missing").waitFor();
  });

  test("of a report stands by itself, with the way back", async () => {
    await openReturned(mail, theme, width);
    await paste(REPORT_HEADER);
    await session.part("header-told").waitFor();
    await session.part("path").waitFor();
    expect(await session.waitForState("not-a-bounce")).toBe("not-a-bounce");
    await expectSound();
    await session.part("header-back").click();
    expect(await session.waitForState("explained")).toBe("explained");
  });
});
