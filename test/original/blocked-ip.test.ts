import { isMicrosoftHost } from "../../src/diagnosis/hosts";
import { saysListed } from "../../src/original/block-lists";
import { readBlockedIp } from "../../src/original/blocked-ip";
import { readPath } from "../../src/original/path";
import { headersOf, twoLabels } from "./headers";

const received = [
  "Received: from out.relay.example (out.relay.example [198.51.100.9]) by mx.fabrikam.com with ESMTPS; Mon, 3 Jun 2024 08:02:00 +0000",
  "Received: from mail.contoso.com (mail.contoso.com [192.0.2.10]) by out.relay.example with ESMTPS; Mon, 3 Jun 2024 08:01:00 +0000",
];

function read(
  answer: string,
  code = "5.7.1",
  lines: readonly string[] = received,
  refusedServer: string | null = null,
) {
  return readBlockedIp({
    answers: [{ code, text: answer }],
    path: readPath(headersOf(...lines), []),
    refusedServer,
    senderDomain: "contoso.com",
    organisationalDomain: twoLabels,
    isMicrosoftHost,
  });
}

test("5.7.511: asked by mail, with code and address", () => {
  const answer =
    "550 5.7.511 Access denied, banned sender[192.0.2.10]. To request removal from this list please forward this message";
  expect(read(answer, "5.7.511")).toEqual({
    ip: "192.0.2.10",
    owner: "sender-organisation",
    host: "mail.contoso.com",
    step: 0,
    list: { id: "microsoft-mail", url: null, mail: "delist@microsoft.com" },
    request: { code: "5.7.511", ip: "192.0.2.10", answer },
  });
});

test("5.7.606 to 5.7.649: the portal", () => {
  const found = read("550 5.7.606 Access denied, banned sending IP [198.51.100.9]", "5.7.606");
  expect(found).toMatchObject({ owner: "someone-else", list: { id: "microsoft-portal" }, step: 1 });
  expect(read("550 5.7.649 Access denied [198.51.100.9]")?.list?.id).toBe("microsoft-portal");
  expect(read("550 5.7.650 rate limited [198.51.100.9]")?.list).toBeNull();
});

test.each([
  [
    "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org",
    "spamhaus",
  ],
  ["553 5.3.0 http://www.spamhaus.org/query/bl?ip=192.0.2.10", "spamhaus"],
  ["550 Blocked - see http://www.spamcop.net/bl.shtml?192.0.2.10", "spamcop"],
  ["550 see http://www.barracudanetworks.com/reputation/?pr=1&ip=192.0.2.10", "barracuda"],
  ["550 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.10", "proofpoint"],
  [
    "550 5.7.1 Unfortunately, messages from [192.0.2.10] weren't sent; part of their network is on our block list (S3150).",
    "outlook-com",
  ],
])("%s", (answer, id) => {
  expect(read(answer)).toMatchObject({ ip: "192.0.2.10", list: { id } });
});

test("the refusing server's own address is not the blamed one", () => {
  expect(
    read("host mx.fabrikam.com[203.0.113.5] said: 554 Client host [192.0.2.10] blocked using x")
      ?.ip,
  ).toBe("192.0.2.10");
});

test("a name that ends in a word of blame is none", () => {
  expect(
    read("host mx.exampleclient.com[203.0.113.5] said: 550 5.7.1 Blocked by a content filter"),
  ).toBeNull();
});

test("the code is that of the answer which names the address, the text the whole refusal", () => {
  const inner = "554 5.7.1 Client host [192.0.2.10] blocked using zen.spamhaus.org";
  const outer = `550 5.0.350 Remote server returned an error -> ${inner}`;
  const found = readBlockedIp({
    answers: [
      { code: "5.0.350", text: outer },
      { code: "5.7.1", text: inner },
    ],
    path: readPath([], []),
    refusedServer: null,
    senderDomain: null,
    organisationalDomain: twoLabels,
    isMicrosoftHost,
  });
  expect(found?.request).toEqual({ code: "5.7.1", ip: "192.0.2.10", answer: outer });
});

describe("whether a refusal speaks of a list at all", () => {
  test.each([
    "550 5.7.511 Access denied, banned sender[192.0.2.10]",
    "550 5.7.649 Access denied [192.0.2.10]",
    "554 Client host [192.0.2.10] blocked using dnsbl.example.net",
    "550 5.7.1 Your message (sent through 192.0.2.10) was blocked by EXAMPLE DNSBL",
    "550 Access from ip address 192.0.2.10 blocked",
    "550 IP 192.0.2.10 is on our black list",
    "550 5.7.1 192.0.2.10 blacklisted",
    "550 Blocked IP 192.0.2.10",
  ])("%s", (answer) => {
    expect(saysListed(answer)).toBe(true);
  });
  test.each([
    "550-5.7.1 [192.0.2.10 12] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam, this message has been blocked.",
    "550 No PTR record found. Reverse DNS required: 192.0.2.10",
    "451 4.7.500 Server busy. Please try again later from [192.0.2.10]",
    "451 4.7.650 The mail server [192.0.2.10] has been temporarily rate limited due to IP reputation",
    "550-REJECTED - Blacklisted URL in message. H=mail.example.com [192.0.2.10]",
    "421 4.7.0 [TSS04] Messages from 192.0.2.10 temporarily deferred",
    "",
  ])("no: %s", (answer) => {
    expect(saysListed(answer)).toBe(false);
  });
});

test("Exchange Online's address is Microsoft's", () => {
  expect(read("550 5.7.1 Client host [40.107.22.1] blocked", "5.7.1", [])?.owner).toBe("microsoft");
  expect(read("550 5.7.1 [2a01:111:f400:fe0c::7] blocked", "5.7.1", [])?.owner).toBe("microsoft");
  expect(read("550 5.7.1 Client host [40.108.1.1] blocked", "5.7.1", [])?.owner).toBe("unknown");
});

test("an address outside the path is that of the server which was refused and reported", () => {
  const answer = "554 Client host [203.0.113.9] blocked using x";
  const owner = (server: string) => read(answer, "5.7.1", [], server)?.owner;
  expect(owner("out.contoso.com")).toBe("sender-organisation");
  expect(owner("out.relay.example")).toBe("someone-else");
  expect(owner("AM0PR05MB4567.eurprd05.prod.outlook.com")).toBe("microsoft");
});

test("no address is guessed", () => {
  expect(read("550 5.7.1 Blocked")).toBeNull();
  expect(read("host mx.fabrikam.com[203.0.113.5] said: 550 5.7.1 Blocked")).toBeNull();
});
