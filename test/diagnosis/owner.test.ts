import { categoryOf, ownerOf } from "../../src/diagnosis/owner";
import { entryById } from "../../src/knowledge";
import type { Entry } from "../../src/knowledge/types";
import type { Action } from "../../src/report/types";

function entry(id: string): Entry {
  const found = entryById(id);
  if (found === null) throw new Error(`no entry ${id}`);
  return found;
}

function ownerWhile(action: Action, id: string): string {
  return ownerOf({
    entry: entry(id),
    variant: null,
    action,
    rejectedOutside: true,
    indicator: null,
  }).owner;
}

describe("whose turn it is while a mail is still being tried", () => {
  test.each(["registry-x.4.0", "registry-x.4.1", "registry-x.4.7", "registry-x.0.0", "unknown"])(
    "%s: nobody's, as all that is known is that time passes",
    (id) => {
      expect(ownerWhile("delayed", id)).toBe("nobody-wait");
    },
  );

  test.each([
    ["registry-x.2.2", "recipient"],
    ["registry-x.1.2", "sender"],
  ])("%s: still the %s's, as a reason is told", (id, owner) => {
    expect(ownerWhile("delayed", id)).toBe(owner);
  });

  test("when it is over, it is somebody's again", () => {
    expect(ownerWhile("failed", "registry-x.4.7")).toBe("recipientAdmin");
  });
});

describe("an answer without a reason", () => {
  const evidence = (line: string) => [{ source: "body", line }] as const;

  test.each([
    "SMTP error from remote mail server after EHLO mx.fabrikam.com: 550 Rejected",
    "host mx.contoso.com[192.0.2.1] said: 550 Rejected (in reply to EHLO command)",
    "Connected to 192.0.2.1 but my name was rejected. Remote host said: 501 Invalid name",
  ])("to the greeting, %s: the sending host is blocked", (line) => {
    expect(categoryOf(entry("registry-x.0.0"), "failed", evidence(line))).toBe("blocked");
  });

  test.each([
    "Connection was dropped by remote host (SENT_HELO)",
    "TEMP_FAILURE: Could not initiate SMTP conversation with any hosts: [mx.contoso.com (1): Connection dropped]",
  ])("who is hung up on at the greeting is blocked: %s", (line) => {
    expect(categoryOf(entry("registry-x.4.2"), "failed", evidence(line))).toBe("blocked");
  });

  test("who is hung up on later is not", () => {
    const line = "Connection was dropped by remote host (SENT_MESSAGE)";
    expect(categoryOf(entry("registry-x.4.2"), "failed", evidence(line))).toBe("network-error");
  });

  test("later, it tells nothing", () => {
    const line =
      "SMTP error from remote mail server after RCPT TO:<anna@contoso.com>: 550 Rejected";
    expect(categoryOf(entry("registry-x.0.0"), "failed", evidence(line))).toBe("on-hold");
  });

  test("a reason that is told counts", () => {
    const line = "SMTP error from remote mail server after EHLO mx.fabrikam.com: 550 no PTR";
    expect(categoryOf(entry("text-reverse-dns"), "failed", evidence(line))).toBe("require-ptr");
  });
});
