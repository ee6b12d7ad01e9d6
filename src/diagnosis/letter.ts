import type { Texts } from "../locales/texts";
import { administratorParts, type Side } from "./explanation-administrators";
import { factLines, noteFor, type Note } from "./explanation-note";
import { fill, showable, wordsFor } from "./explanation-words";
import type { Diagnosis, Group } from "./types";

/** Whom a message that asks for help is for. */
export type Addressee = "administrator" | "recipient" | "recipientAdmin";

/** A message that the reader sends in their own name. */
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Writes a message about one cause that asks its addressee for help, in the reader's language. */
export function letterTo(
  addressee: Addressee,
  group: Group,
  diagnosis: Diagnosis,
  texts: Texts,
  helpDesk: string | null,
): Letter {
  const note = noteFor(group, diagnosis, texts);
  const { code, name } = note.explanation;
  const subject = texts.t("letter.subject", { code: code ?? name });
  switch (addressee) {
    case "administrator": {
      const to = helpDesk ? [helpDesk] : [];
      return { to, subject, text: toAdministrator("senderAdmin", note, group, diagnosis, texts) };
    }
    case "recipientAdmin": {
      const text = toAdministrator("recipientAdmin", note, group, diagnosis, texts);
      return { to: postmasterOf(group), subject, text };
    }
    case "recipient":
      // Mail does not reach the recipient: the message takes another way, which only the reader knows.
      return { to: [], subject, text: toRecipient(note, group, diagnosis, texts) };
  }
}

function toAdministrator(
  side: Side,
  note: Note,
  group: Group,
  diagnosis: Diagnosis,
  texts: Texts,
): string {
  const { title, why } = note.explanation;
  const steps =
    administratorParts(group, diagnosis, texts).find((part) => part.side === side)?.steps ?? [];
  return paragraphs(
    [texts.t("letter.hello")],
    [texts.t(side === "senderAdmin" ? "letter.administrator" : "letter.recipientAdmin")],
    [texts.t("letter.explained"), `${title} ${why}`],
    steps.length > 0 ? [texts.t("letter.steps"), ...steps.map((step) => `- ${step}`)] : [],
    [texts.t("letter.facts"), ...factLines(note, texts)],
    [texts.t("letter.thanks")],
  );
}

function toRecipient(note: Note, group: Group, diagnosis: Diagnosis, texts: Texts): string {
  const { explanation, answer } = note;
  const { subject } = diagnosis.original;
  const words = wordsFor(
    group.failures.map(({ values }) => values),
    texts,
  );
  const reason = [explanation.name, explanation.code && `(${explanation.code})`];
  const { owner } = explanation.turn;
  const asked =
    owner === "sender" || owner === "recipient" || owner === "recipientAdmin" ? owner : "other";
  return paragraphs(
    [texts.t("letter.hello")],
    [
      subject
        ? fill(texts, "letter.recipient.subject", { ...words, subject: showable(subject) })
        : fill(texts, "letter.recipient", words),
      texts.t("letter.recipient.reason", { reason: reason.filter(Boolean).join(" ") }),
    ],
    [texts.t(`letter.recipient.${asked}`)],
    asked === "recipientAdmin" && answer ? [`${texts.t("note.answer")}:`, answer] : [],
    [texts.t("letter.thanks")],
  );
}

/** Every domain that takes mail has a postmaster (RFC 5321 4.5.1). */
function postmasterOf({ failures: [one] }: Group): string[] {
  const domain = one?.values.recipientDomain ?? "";
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) ? [`postmaster@${domain}`] : [];
}

function paragraphs(...all: readonly (readonly string[])[]): string {
  return all
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
