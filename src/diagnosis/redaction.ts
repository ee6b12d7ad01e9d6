import type { Texts } from "../locales/texts";
import { noteFor, type Note, type NoteFact } from "./explanation-note";
import type { Diagnosis, Group } from "./types";

/** Stands for what was left out. */
const LEFT_OUT = "…";

/** Facts that are about people as a whole. */
const PERSONAL: ReadonlySet<NoteFact["id"]> = new Set<NoteFact["id"]>(["subject", "messageId"]);

/** Shortest name that is looked for by itself; shorter ones are part of too many words. */
const SHORTEST_NAME = 3;

/** Recipients whose names are looked for; an answer names the one it is about, which is the first. */
const MOST_RECIPIENTS = 20;

/** The same note without personal data: of addresses their domains stay, of the rest what mail systems say of themselves. */
export function redactedNote(group: Group, diagnosis: Diagnosis, texts: Texts): Note {
  const note = noteFor(group, diagnosis, texts);
  const names = namesIn(group, diagnosis);
  const clean = (text: string) => withoutNames(withoutPersons(text), names);
  const { explanation } = note;
  return {
    explanation: {
      ...explanation,
      title: clean(explanation.title),
      why: clean(explanation.why),
      turn: { ...explanation.turn, heading: clean(explanation.turn.heading) },
      steps: explanation.steps.map(clean),
      recipients: explanation.recipients.map(withoutPersons),
    },
    facts: note.facts
      .filter(({ id }) => !PERSONAL.has(id))
      .map((fact) => ({ ...fact, value: clean(fact.value) })),
    answer: clean(note.answer),
  };
}

/** What the people of this mail are called, and its subject, as they may stand anywhere in an answer; the longest first. */
function namesIn(group: Group, { original }: Diagnosis): string[] {
  const people = [original.from, ...original.to.slice(0, MOST_RECIPIENTS)];
  const addresses = [
    ...people.map((person) => person?.address ?? ""),
    ...group.failures
      .slice(0, MOST_RECIPIENTS)
      .flatMap(({ failure }) => [failure.recipient, failure.finalRecipient ?? ""]),
  ];
  const names = [
    ...people.map((person) => person?.name ?? ""),
    ...addresses.map((address) => address.slice(0, Math.max(0, address.lastIndexOf("@")))),
    original.subject ?? "",
    original.messageId ?? "",
  ];
  return [...new Set(names.map((name) => name.trim().toLowerCase()))]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
}

/** Leaves out names where they stand as words of their own. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
    return rest.replace(word, LEFT_OUT);
  }, text);
}

/** Characters that end a local part when an address stands in running text; a quoted one is handled apart (RFC 5321 4.1.2). */
const BEFORE_ADDRESS = /[\s<>()[\]{},;:"'|]/;

/** Of each address only its domain stays, of each Exchange name (/o=…/cn=…) nothing. */
export function withoutPersons(text: string): string {
  const pieces = text.replace(/\/o=[^\r\n<>"]{1,500}/gi, `/o=${LEFT_OUT}`).split("@");
  const last = pieces.pop() ?? "";
  return (
    pieces.map((piece) => withoutLocalPart(piece)).join("@") + (pieces.length ? "@" : "") + last
  );
}

/** What stands before an @, without the local part at its end. */
function withoutLocalPart(before: string): string {
  let at = before.length;
  if (before.endsWith('"')) at = Math.max(0, before.lastIndexOf('"', at - 2));
  while (at > 0 && !BEFORE_ADDRESS.test(before.charAt(at - 1))) at--;
  return at === before.length ? before : before.slice(0, at) + LEFT_OUT;
}
