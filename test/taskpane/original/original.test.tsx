import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { explain } from "../../../src/diagnosis";
import { adviseOn } from "../../../src/diagnosis/advice";
import type { Texts } from "../../../src/locales/texts";
import { fromOutlook } from "../../../src/message";
import {
  OriginalContent,
  OriginalView,
} from "../../../src/taskpane/components/original/OriginalContent";
import { TextsProvider } from "../../../src/taskpane/context";
import { renderReport } from "../../fixtures/layouts";
import { headersOf, twoLabels } from "../../original/headers";

/** Ids and values instead of words: the views are about what is shown, the catalogues about how it is said. */
const texts: Texts = {
  language: "en",
  t: (id, values) => [id, ...Object.values(values ?? {}).map(String)].join(" "),
  tag: "en",
  parts: new Set(),
  has: () => true,
  date: (date) => date.toISOString(),
};

function diagnosed(
  answer: string,
  headers: readonly string[],
  recipient = "ron@fabrikam.com",
  rejectedBy: string | null = null,
) {
  const { html } = renderReport("modern-2", {
    recipient,
    sender: "anna@contoso.com",
    generatedBy: "AM0PR05MB4567.eurprd05.prod.outlook.com",
    rejectedBy,
    answer,
    action: "failed",
    indicator: "sender",
  });
  const diagnosis = explain(
    fromOutlook({ subject: "", from: null, itemClass: null, date: null, html: html ?? "" }),
  );
  const report = { ...diagnosis.report, hops: [], original: headersOf(...headers) };
  return { ...diagnosis, report };
}

function show(
  answer: string,
  headers: readonly string[] = [],
  recipient?: string,
  rejectedBy?: string,
) {
  const diagnosis = diagnosed(answer, headers, recipient, rejectedBy);
  const advice = adviseOn(diagnosis, "anna@contoso.com", twoLabels);
  return render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={texts}>
        <main>
          <h2>Original</h2>
          <OriginalView advice={advice} recipients={advice.recipients} />
        </main>
      </TextsProvider>
    </FluentProvider>,
  );
}

const received = [
  "Received: from out.contoso.com (out.contoso.com [192.0.2.10]) by mx.fabrikam.com with ESMTPS (version=TLS1_3); Mon, 3 Jun 2024 08:02:00 +0000",
  "Received: from laptop by out.contoso.com with ESMTPSA; Mon, 3 Jun 2024 08:01:00 +0000",
];

test("the way: bars for eyes, a table with the same for a screen reader", () => {
  show("550 5.7.1 Rejected", [...received, "From: anna@contoso.com"]);
  const path = within(screen.getByTestId("path"));
  const rows = path.getAllByRole("row").map((row) => row.textContent);
  expect(rows).toHaveLength(3);
  expect(rows[2]).toContain("mx.fabrikam.com");
  expect(rows[2]).toContain("path.slowest");
  expect(rows[2]).toContain("1 min");
  // Nothing is measured before the first server: no bar is drawn for what is not known.
  expect(path.getAllByTestId("path-bar")).toHaveLength(1);
  expect(path.getByTestId("path-drawing").textContent).toContain("mx.fabrikam.com1 min");
});

test("no step of a quick way is called the slowest, neither for eyes nor for a screen reader", () => {
  show("550 5.7.1 Rejected", [
    "Received: from out.contoso.com by mx.fabrikam.com with ESMTPS; Mon, 3 Jun 2024 08:01:03 +0000",
    "Received: from laptop by out.contoso.com with ESMTPSA; Mon, 3 Jun 2024 08:01:00 +0000",
    "From: anna@contoso.com",
  ]);
  expect(screen.getByTestId("path").textContent).not.toContain("path.slowest");
});

test("the way of the report's own table where no header came back: from, to, delay, the slowest", () => {
  const hop = { with: null, at: new Date("2024-06-03T08:01:00Z"), delay: null };
  const hops = [
    { ...hop, number: 1, from: "laptop.contoso.com", to: "out.contoso.com" },
    { ...hop, number: 2, from: "out.contoso.com", to: "gate.contoso.com", delay: 12 },
    { ...hop, number: 3, from: "mail.contoso.com", to: "mx.fabrikam.com", delay: 2 },
  ];
  const { report, ...rest } = diagnosed("550 5.7.1 Rejected", []);
  const advice = adviseOn({ ...rest, report: { ...report, hops } }, null, twoLabels);
  render(
    <TextsProvider value={texts}>
      <OriginalView advice={advice} recipients={advice.recipients} />
    </TextsProvider>,
  );
  const path = within(screen.getByTestId("path"));
  const rows = path.getAllByRole("row").map((row) => row.textContent);
  expect(rows[1]).toContain("laptop.contoso.com → out.contoso.com");
  expect(rows[2]).toMatch(/^gate\.contoso\.com \(path\.slowest\)/);
  expect(rows[2]).toContain("12 sec");
  expect(rows[3]).toContain("mail.contoso.com → mx.fabrikam.com");
  const drawing = path.getByTestId("path-drawing").textContent;
  expect(drawing).toContain("laptop.contoso.com → out.contoso.com");
  expect(drawing).toContain("mail.contoso.com → mx.fabrikam.com");
});

test("the way ends at the server that refused, where it is another one", () => {
  show(
    "550 5.7.1 Rejected",
    [...received, "From: anna@contoso.com"],
    "ron@fabrikam.com",
    "filter.fabrikam.com",
  );
  const path = within(screen.getByTestId("path"));
  const last = path.getAllByRole("row").pop()?.textContent;
  expect(last).toBe("filter.fabrikam.compath.refused");
  expect(path.getByTestId("path-drawing").textContent).not.toContain("path.stopped");
});

test("clocks that disagree: said of one where others tell, of none where not", () => {
  const at = (host: string, time: string) =>
    `Received: from x by ${host} with ESMTP; Mon, 3 Jun 2024 ${time} +0000`;
  const a = at("a.contoso.com", "08:00:00");
  const early = at("b.contoso.com", "07:00:00");
  const { unmount } = show("550 5.7.1 Rejected", [at("c.contoso.com", "08:02:00"), early, a]);
  expect(screen.getByTestId("path-clock").textContent).toContain(
    "path.clock.behind b.contoso.com 1 hr",
  );
  unmount();
  show("550 5.7.1 Rejected", [early, a]);
  expect(screen.getByTestId("path-clock").textContent).toContain("path.clock.unclear");
});

test("did you mean: the letters that differ are marked in both, and said in words", () => {
  show("550 5.1.1 User unknown", [], "ron@gmial.com");
  const part = screen.getByTestId("did-you-mean");
  expect([...part.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["ia", "ai"]);
  expect(part.textContent).toContain("ron@gmail.com");
  expect(part.textContent).toContain("address.difference ia ai");
});

test("a stale address: the X500 line to copy", () => {
  show("550 5.1.11 RESOLVER.ADR.ExRecipNotFound", [], "IMCEAEX-_O=CONTOSO_CN=ron@contoso.com");
  expect(screen.getByTestId("x500").textContent).toContain("X500:/O=CONTOSO/CN=ron");
});

test("DMARC: the sender's sentence, the cause, the records, the line", () => {
  show("550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification", [
    "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail header.from=contoso.com",
  ]);
  const text = screen.getByTestId("dmarc").textContent;
  expect(text).toContain("dmarc.sender.spf-not-passing");
  expect(text).toContain("dmarc.admin.spf-not-passing fail contoso.com");
  expect(text).toContain("DMARC: _dmarc.contoso.com");
  expect(screen.getByTestId("authentication").textContent).toContain("auth.spf fail contoso.com");
});

test("DMARC without a verdict: the records to compare, no cause", () => {
  show("550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification", [
    "From: anna@contoso.com",
  ]);
  const text = screen.getByTestId("dmarc-records").textContent;
  expect(text).toContain("dmarc.unknown contoso.com");
  expect(text).toContain("DMARC: _dmarc.contoso.com");
  expect(screen.queryByTestId("dmarc")).toBeNull();
});

test("a blocked address: whose it is and where to ask", () => {
  show("550 5.7.606 Access denied, banned sending IP [192.0.2.10]", [
    ...received,
    "From: anna@contoso.com",
  ]);
  const part = screen.getByTestId("blocked-ip");
  expect(part.textContent).toContain("blockedip.owner.sender-organisation out.contoso.com");
  expect(part.textContent).toContain(
    "blockedip.request 192.0.2.10 5.7.606 550 5.7.606 Access denied",
  );
  expect(within(part).getByRole("link").getAttribute("href")).toBe("https://sender.office.com/");
});

test("somebody may have used the address: what to do, and what would mean more", () => {
  show("550 5.1.1 User unknown", [
    "Received: from unknown (192.0.2.66) by mx.spam.example with SMTP; Mon, 3 Jun 2024 08:14:06 +0000",
    "Authentication-Results: mx.fabrikam.com; spf=fail smtp.mailfrom=contoso.com; dmarc=fail header.from=contoso.com",
    "From: anna@contoso.com",
  ]);
  const text = screen.getByTestId("sent-by-me").textContent;
  expect(text).toContain("sentbyme.probably-not");
  expect(text).toContain("sentbyme.do.compromised");
});

test("forwarding, size and time", () => {
  show("550 5.7.520 Access denied, Your organization does not allow external forwarding. AS(7555)");
  expect(screen.getByTestId("forwarding").textContent).toContain("forwarding.auto-forward-blocked");
  show("552 5.3.4 message size 18876259 exceeds size limit 10485760");
  expect(screen.getByTestId("size").textContent).toContain("size.both 18 MB 10 MB");
});

test("missing headers are said to be missing, with the way to them", () => {
  show("550 5.1.1 User unknown");
  expect(screen.getByTestId("headers-missing").textContent).toContain("path.missing.web");
  expect(screen.queryByTestId("authentication")).toBeNull();
  expect(screen.queryByTestId("sent-by-me")).toBeNull();
});

test("a hostile address stays text", () => {
  const { container } = show("550 5.1.1 User unknown", [
    "Message-ID: <1@<img src=x onerror=alert(1)>.example>",
    "From: <b>anna@contoso.com</b>",
    "Received: from <script>x</script> by <script>.example; Mon, 3 Jun 2024 08:01:00 +0000",
  ]);
  expect(container.querySelector("img, script, b")).toBeNull();
});

test("no axe violation", async () => {
  const { container } = show("550 5.7.606 Access denied, banned sending IP [192.0.2.10] dmarc", [
    ...received,
    "Authentication-Results: spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail header.from=contoso.com; compauth=fail reason=000",
    "From: anna@contoso.com",
    "List-Id: Cooks <cooks.lists.example.org>",
  ]);
  const { violations } = await axe.run(container, {
    // jsdom draws nothing: contrast is checked in the browser.
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("waits for the suffix list, then shows the conclusions of its group", async () => {
  const diagnosis = diagnosed("550 5.1.1 User unknown", [], "ron@gmial.com");
  const [group] = diagnosis.groups;
  if (!group) throw new Error("nothing was explained");
  render(
    <FluentProvider theme={webLightTheme}>
      <TextsProvider value={texts}>
        <OriginalContent diagnosis={diagnosis} group={group} reader={null} />
      </TextsProvider>
    </FluentProvider>,
  );
  expect(screen.queryByTestId("did-you-mean")).toBeNull();
  expect(await screen.findByTestId("did-you-mean")).toBeInTheDocument();
});
