import PostalMime from "postal-mime";
import { readMessage, type Part } from "../../src/message";
import { fixtureBytes, fixturesOf } from "../fixtures/read";

/** Fixtures that postal-mime reads otherwise, and the defect that ours copes with. */
const OURS_IS_BETTER: Readonly<Record<string, string>> = {
  "localised/fr.eml": "windows-1252 apostrophes, which Node decodes as control characters",
  "mime/iso-8859-1-that-is-windows-1252.eml": "the same where ISO 8859-1 is declared",
  "mime/leading-blank-lines.eml": "empty lines before the header block",
  "mime/misspelt-charset-uft-8.eml": "a charset nobody knows, over bytes that are UTF-8",
  "mime/no-charset-but-utf-8.eml": "no charset, over bytes that are UTF-8",
  "mime/no-headers-at-all.eml": "a multipart body whose header block got lost",
  "mime/shift-jis-raw-subject.eml": "a raw 8-bit subject",
  "mime/unknown-charset.eml": "a charset nobody knows",
  "mime/utf-7.eml": "UTF-7",
  "mime/windows-1252-curly-quotes.eml": "windows-1252 quotes",
};

const families = [
  "exchange-modern",
  "exchange-classic",
  "exchange-onprem",
  "delivery-status",
  "localised",
  "not-a-bounce",
  "other-systems",
  "mime",
];
const messages = families.flatMap(fixturesOf).filter((name) => name.endsWith(".eml"));

function texts(part: Part): string[] {
  return part.parts.length > 0 ? part.parts.flatMap(texts) : [part.text];
}

const folded = (text: string) => text.replace(/\s+/g, " ").trim();

/** What postal-mime sees is in what we see: its text and its delivery-status part, read by somebody else's code. */
test.each(messages)("%s", async (name) => {
  const bytes = fixtureBytes(name);
  const ours = readMessage(bytes);
  const theirs = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const all = ours.parts.flatMap(texts).map(folded);
  const differs: string[] = [];
  if (
    theirs.text &&
    !folded(ours.text).includes(folded(theirs.text)) &&
    !all.some((text) => text.includes(folded(theirs.text ?? "")))
  )
    differs.push("text");
  if ((theirs.subject ?? "") !== ours.subject) differs.push("subject");
  for (const attachment of theirs.attachments) {
    if (attachment.mimeType !== "message/delivery-status") continue;
    const content = attachment.content;
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    if (!all.includes(folded(text))) differs.push("delivery-status");
  }
  expect([name, differs.length > 0]).toEqual([name, name in OURS_IS_BETTER]);
});
