import { explain } from "../../src/diagnosis";
import { adviseOn } from "../../src/diagnosis/advice";
import {
  correctedRecipients,
  planWriteAgain,
  type WriteAgainPlan,
} from "../../src/diagnosis/write-again";
import { readMessage } from "../../src/message";
import { loadOrganisationalDomain } from "../../src/original/alignment";
import { misspelt, notSent, returned } from "../fixtures/returned";
import { mailBytes } from "../taskpane/samples";

const READER = "marta.conti@contoso.com";

async function planOf(
  source: string | Uint8Array,
  reader: string | null = READER,
): Promise<WriteAgainPlan> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const message = readMessage(bytes);
  const diagnosis = explain(message);
  const advice = adviseOn(diagnosis, reader, await loadOrganisationalDomain());
  const [group] = diagnosis.groups;
  if (!group) throw new Error("the sample has a cause");
  return planWriteAgain(group, diagnosis, advice, message, reader);
}

test("subject, text and names of attachments are those of the mail that came back", async () => {
  expect(await planOf(returned("Dear Ron", ["offer.pdf"]))).toMatchObject({
    recipients: ["ron.gabel@fabrikam.com"],
    suggestions: [],
    subject: "Offer for June",
    text: "Dear Ron",
    attachments: ["offer.pdf"],
    notSent: null,
  });
});

test("only those who did not get it, and each once", async () => {
  const plan = await planOf(mailBytes("07-three-of-five-failed.eml"));
  expect(plan.recipients.length).toBeGreaterThan(0);
  expect(plan.recipients.length).toBeLessThan(5);
  expect(new Set(plan.recipients).size).toBe(plan.recipients.length);
});

test("a correction is a suggestion, taken only when wanted", async () => {
  const plan = await planOf(misspelt());
  expect(plan.recipients).toEqual(["ron.gabel@gmial.com"]);
  expect(correctedRecipients(plan)).toEqual(["ron.gabel@gmail.com"]);
});

test("mail that somebody else sent from the reader's address is not written again", async () => {
  expect((await planOf(notSent())).notSent).not.toBeNull();
});

test("a bounce attached to a mail is somebody else's unless it names the reader", async () => {
  const attached = mailBytes("22-forwarded-as-attachment.eml");
  expect((await planOf(attached)).notSent).toBe("probably-not");
  expect((await planOf(attached, "Paolo.Verdi@contoso.com")).notSent).toBeNull();
  // In a browser without Outlook nobody knows whose it is.
  expect((await planOf(attached, null)).notSent).toBeNull();
});
