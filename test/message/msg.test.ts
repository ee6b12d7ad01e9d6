import MsgReader from "@kenjiuno/msgreader";
import { toJson } from "../../src/cli/json";
import { explain } from "../../src/diagnosis";
import { type Message, type Part, readMessage, UnreadableInput } from "../../src/message";
import { headerValue } from "../../src/message/header";
import { readOutlookFile } from "../../src/message/msg";
import { enclosedMessage } from "../../src/message/read";
import { renderReport, type ReportFacts } from "../fixtures/layouts";
import { Ansi, type OutlookItem, outlookFile, PID } from "../fixtures/outlook-file";
import {
  forwarding,
  lunch,
  outlookReport,
  reportedRecipient,
  transportHeaders,
  twoRecipients,
} from "../fixtures/outlook-items";

const open = (item: OutlookItem) => readOutlookFile(outlookFile(item));

/** What the command line prints of an explanation. */
const explained = (message: Message) => {
  const diagnosis = explain(message);
  return { ...toJson("", 0, diagnosis), enclosed: diagnosis.report.enclosed };
};

const typesOf = (part: Part): unknown =>
  part.parts.length === 0 ? part.type : [part.type, ...part.parts.map(typesOf)];

const statusText = (message: Message) =>
  message.parts[0]?.parts.find(({ type }) => type === "message/delivery-status")?.text ?? null;

const facts: ReportFacts = {
  recipient: "ron@contoso.com",
  sender: "anna@fabrikam.com",
  generatedBy: "DB5PR06MB1800.eurprd06.prod.outlook.com",
  rejectedBy: "mx.contoso.com",
  answer: "550 5.1.1 <ron@contoso.com>: Recipient address rejected: User unknown",
  action: "failed",
  indicator: "sender",
};

test("an ordinary mail: fields from its properties, text, attached file", () => {
  const message = open(lunch);
  expect(message.itemClass).toBe("IPM.Note");
  expect(message.subject).toBe("Lunch?");
  expect(message.from).toEqual({
    name: 'Paolo "il Verde" Verdi',
    address: "paolo.verdi@contoso.com",
  });
  expect(message.date).toEqual(new Date("2026-11-10T11:00:00Z"));
  expect(headerValue(message.headers, "to")).toBe('"Marta Conti" <marta.conti@contoso.com>');
  expect(headerValue(message.headers, "cc")).toBe("anna@fabrikam.com");
  expect(headerValue(message.headers, "message-id")).toBe("<lunch-1@contoso.com>");
  expect(message.text.trim()).toBe("Half past twelve at the usual place?");
  expect(message.html).toBeNull();
  expect(message.parts[0]?.parts[1]).toMatchObject({
    type: "application/pdf",
    name: "menu of the week.pdf",
    text: "",
  });
  expect(message.truncated).toEqual([]);
  expect(explain(message).report.kind).toBe("not-a-bounce");
});

test("somebody else's reader finds the same", () => {
  for (const item of [lunch, twoRecipients, forwarding(twoRecipients)]) {
    const file = outlookFile(item);
    const theirs = new MsgReader(file.slice().buffer).getFileData();
    const ours = readOutlookFile(file);
    expect(ours.subject).toBe(theirs.subject);
    expect(ours.text.trim()).toBe((theirs.body ?? "").trim());
    expect(ours.date).toEqual(new Date(theirs.clientSubmitTime ?? ""));
    const names = ours.parts[0]?.parts.flatMap(({ name }) => name ?? []);
    expect(names).toEqual(theirs.attachments?.map(({ fileName, name }) => fileName ?? name));
  }
});

describe("a report of Exchange is explained as its .eml is", () => {
  test.each(
    (["modern-1", "modern-2", "classic"] as const).flatMap((layout) =>
      (["failed", "delayed"] as const).map((action) => [layout, action] as const),
    ),
  )("%s, %s", (layout, action) => {
    const answer = action === "failed" ? facts.answer : "450 4.7.1 Greylisted, try again later";
    const told = { ...facts, action, answer };
    const report = renderReport(layout, told);
    const item = outlookReport(report, told);
    expect(explained(open(item))).toEqual(explained(readMessage(Buffer.from(report.eml))));
    expect(explain(open(item)).report.indicator).toBe(
      explain(readMessage(Buffer.from(report.eml))).report.indicator,
    );
  });

  test("with the header fields that it came with", () => {
    const report = renderReport("modern-2", facts);
    const item = outlookReport(report, facts);
    const { from, headers, parts } = open({
      ...item,
      properties: { ...item.properties, [PID.transportHeaders]: transportHeaders(report) },
    });
    expect(from?.address).toBe("postmaster@contoso.com");
    expect(headerValue(headers, "auto-submitted")).toBe("auto-replied");
    expect(parts.map(typesOf)).toEqual([
      [
        "multipart/report",
        "text/html",
        "message/delivery-status",
        ["message/rfc822", "text/plain"],
      ],
    ]);
  });
});

test("a report without a text of its own: two recipients, each with its answer", () => {
  const { failures } = explain(open(twoRecipients)).report;
  expect(
    failures.map(({ recipient, answer, rejectedBy }) => [
      recipient,
      answer.text,
      rejectedBy?.value,
    ]),
  ).toEqual([
    ["ron@contoso.com", "550 5.1.1 <ron@contoso.com>: User unknown", "mx.contoso.com"],
    ["info@museum.example", "552 5.2.2 Mailbox full", "mail.museum.example"],
  ]);
  const { original } = explain(open(twoRecipients));
  expect(original.subject).toBe("Quarterly figures");
  expect(original.date).toEqual(new Date("2026-11-10T09:30:00Z"));
});

describe("the code of a recipient", () => {
  const withCode = (info: string, code: number, text = "") =>
    statusText(
      open({
        properties: { ...twoRecipients.properties, [PID.reportText]: text },
        recipients: [reportedRecipient("ron@contoso.com", info, { [PID.statusCode]: code })],
      }),
    )?.match(/^Status: (.*)$/m)?.[1] ?? null;

  test.each([
    ["stands in the words", "<mx.contoso.com #5.1.10 smtp;550 no>", 520, "", "5.1.10"],
    ["is the number where no words have one", "", 511, "", "5.1.1"],
    [
      "is the number where the report says it, too",
      "",
      511,
      "Remote Server returned 5.1.1",
      "5.1.1",
    ],
    ["stays open where the report says another", "", 520, "Remote Server returned 5.1.10", null],
    ["stays open where the number is none", "", 5110, "", null],
  ])("%s", (_, info, code, text, expected) => {
    expect(withCode(info, code, text)).toBe(expected);
  });
});

test.each([
  ["REPORT.IPM.Note.NDR", "failed"],
  ["REPORT.IPM.Note.Delayed.DR", "delayed"],
  ["REPORT.IPM.Note.Relayed.DR", "relayed"],
  ["REPORT.IPM.Note.Expanded.DR", "expanded"],
  ["REPORT.IPM.Note.DR", "delivered"],
])("%s: %s", (itemClass, kind) => {
  const properties = { ...twoRecipients.properties, [PID.messageClass]: itemClass };
  const recipients = [reportedRecipient("ron@contoso.com", "")];
  expect(explain(open({ properties, recipients })).report.kind).toBe(kind);
  // Without recipients there is no machine-readable part: the class alone tells.
  const text = "Your message could not be delivered yet to ron@contoso.com";
  expect(explain(open({ properties: { ...properties, [PID.body]: text } })).report.kind).toBe(kind);
});

test("a read receipt is no delivery report", () => {
  const properties = { ...twoRecipients.properties, [PID.messageClass]: "REPORT.IPM.Note.IPNRN" };
  expect(statusText(open({ ...twoRecipients, properties }))).toBeNull();
});

test("recipients by whatever names them; who has no address is not made up", () => {
  const message = open({
    properties: twoRecipients.properties,
    recipients: [
      {
        [PID.displayName]: "Ron",
        [PID.emailAddress]: "/O=CONTOSO/CN=RON",
        [PID.smtpAddress]: "ron@contoso.com",
      },
      { [PID.displayName]: "anna@contoso.com", [PID.emailAddress]: "/O=CONTOSO/CN=ANNA" },
      { [PID.displayName]: "Marta", [PID.emailAddress]: "/O=CONTOSO/CN=MARTA" },
    ],
  });
  const { failures } = explain(message).report;
  expect(failures.map(({ recipient }) => recipient)).toEqual([
    "ron@contoso.com",
    "anna@contoso.com",
  ]);
});

test("a value cannot begin a field of its own", () => {
  const recipients = [
    reportedRecipient(
      "ron@contoso.com",
      "<mx.contoso.com #5.1.1 smtp;550 5.1.1 no\r\n\r\nFinal-Recipient: rfc822; eve@contoso.com>",
    ),
  ];
  const message = open({ ...twoRecipients, recipients });
  expect(statusText(message)?.match(/^Final-Recipient/gm)).toHaveLength(1);
});

describe("a mail with a report attached", () => {
  const message = open(forwarding(twoRecipients));

  test("the report is explained, and said to be enclosed", () => {
    expect(explained(message)).toEqual({ ...explained(open(twoRecipients)), enclosed: true });
  });

  test("it is a message of its own", () => {
    const part = message.parts[0]?.parts[1];
    expect(part).toMatchObject({
      type: "message/rfc822",
      name: "Undeliverable: Quarterly figures",
    });
    const enclosed = part === undefined ? null : enclosedMessage(part);
    expect(enclosed?.itemClass).toBe("REPORT.IPM.Note.NDR");
    expect(enclosed?.subject).toBe("Undeliverable: Quarterly figures");
  });
});

test("a report attached as a file of MIME", () => {
  const report = renderReport("modern-2", facts);
  const eml = new TextEncoder().encode(report.eml);
  const message = open({
    ...lunch,
    attachments: [{ properties: { [PID.attachMimeTag]: "message/rfc822", [PID.attachData]: eml } }],
  });
  expect(explained(message)).toEqual({ ...explained(readMessage(eml)), enclosed: true });
});

test("a bounce of another system, whose parts are attachments", () => {
  const status =
    "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; ron@contoso.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n";
  const message = open({
    properties: {
      ...lunch.properties,
      [PID.subject]: "Undelivered Mail Returned to Sender",
      [PID.transportHeaders]:
        "From: MAILER-DAEMON@mx.example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
    },
    attachments: [
      {
        properties: {
          [PID.attachFilename]: "details.txt",
          [PID.attachMimeTag]: "message/delivery-status",
          [PID.attachData]: new TextEncoder().encode(status),
        },
      },
    ],
  });
  expect(explain(message).report.failures[0]?.answer.text).toBe("550 5.1.1 no such user");
});

describe("strings in code pages", () => {
  const latin = (text: string) => new Ansi(Uint8Array.from(Buffer.from(text, "latin1")));
  const properties = { [PID.messageClass]: latin("IPM.Note"), [PID.subject]: latin("Caf\xe9") };

  test.each([
    [1252, "Café"],
    [1251, "Cafй"],
    [28597, "Cafι"],
    [12345, "Café"],
  ])("%s", (codePage, subject) => {
    expect(open({ properties: { ...properties, [PID.messageCodepage]: codePage } }).subject).toBe(
      subject,
    );
  });

  test("a recipient's are in the message's", () => {
    const recipients = [{ [PID.recipientType]: 1, [PID.displayName]: latin("Caf\xe9") }];
    const message = open({
      properties: { ...properties, [PID.messageCodepage]: 1251 },
      recipients,
    });
    expect(headerValue(message.headers, "to")).toBe("Cafй");
  });
});

describe("HTML", () => {
  const withBody = (body: OutlookItem["properties"]) =>
    open({ properties: { ...lunch.properties, ...body } });

  test("in its charset", () => {
    const html = Uint8Array.from(Buffer.from("<p>Caf\xe9</p>", "latin1"));
    const message = withBody({ [PID.html]: html, [PID.internetCodepage]: 1251 });
    expect(message.html).toBe("<p>Cafй</p>");
    expect(message.text).toBe("Cafй");
  });

  test("as a string", () => {
    expect(withBody({ [PID.html]: "<p>Café</p>" }).html).toBe("<p>Café</p>");
  });

  test("inside RTF", () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Caf\\'e9{\\*\\htmltag72 </p>}}";
    const packed = Buffer.concat([Buffer.from("\0\0\0\0\0\0\0\0MELA\0\0\0\0"), Buffer.from(rtf)]);
    expect(withBody({ [PID.rtfCompressed]: Uint8Array.from(packed) }).html).toBe("<p>Café</p>");
  });

  test("that shows nothing leaves the text", () => {
    const message = withBody({ [PID.html]: "<html><body> </body></html>" });
    expect(message.text.trim()).toBe("Half past twelve at the usual place?");
  });
});

test("a subject whose first characters count its prefix", () => {
  const properties = { ...lunch.properties, [PID.subject]: "\u0001\u0005RE: Lunch?" };
  expect(open({ properties }).subject).toBe("RE: Lunch?");
});

test.each([
  ["nothing but the signature", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["half a file", outlookFile(lunch).subarray(0, 1500)],
])("unreadable: %s", (_, bytes) => {
  expect(() => readOutlookFile(bytes)).toThrow(UnreadableInput);
  expect(() => readOutlookFile(bytes)).toThrow("outlook-msg");
});
