import type { Texts } from "../locales/texts";
import type { Values } from "./types";

/** What stands in the braces of a text: a value of this mail, or the words of the language for one that is not stated. */
export type Words = Readonly<Record<string, string>>;

/** Marks words that stand in for a value, so that they get a capital letter where a sentence begins with them. */
const STAND_IN = "\uE000";

/** Mark the beginning and the end of what stands in a text's braces, where the language has no space between words. */
const BEGINNING = "\uE001";
const END = "\uE002";

/** Languages in which a name in Latin letters has a space around it, and words of the language have none. */
const WITHOUT_SPACES = ["ja", "zh"];

/** Chinese and Japanese letters; punctuation brings its own room. */
const LETTER = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー]";
const OWN = new RegExp(LETTER, "u");
const BEFORE = new RegExp(`(${LETTER}) ?${BEGINNING}(.)`, "gu");
const AFTER = new RegExp(`(.)${END} ?(${LETTER})`, "gu");

/** Longest value that is shown at all; an address may have 254 characters (RFC 5321 4.5.3.1.3), a hostile one any number. */
const LONGEST_VALUE = 320;

/** Longest value that a sentence takes whole; of longer ones both ends tell most. */
const LONGEST_IN_SENTENCE = 72;

/** An Exchange address that was wrapped into an email address (IMCEAEX and the like): says nothing to people. */
const ENCAPSULATED = /^IMCEA/i;

/**
 * The values of a cause, ready for its sentences. A value that differs between the recipients counts as not stated.
 * @param values one a recipient, at least one
 */
export function wordsFor(values: readonly Values[], texts: Texts): Words {
  const recipients = distinct(values.map((one) => one.recipient));
  const readable = values.every((one) => !ENCAPSULATED.test(one.recipient ?? ""));
  const several = recipients.length > 1;
  const or = (pick: (one: Values) => string | null, standIn: string) =>
    common(values.map(pick)) ?? STAND_IN + texts.t(standIn);
  return {
    recipient: several
      ? STAND_IN + texts.t("value.recipients", { count: recipients.length })
      : or((one) => (readable ? one.recipient : null), "value.recipient"),
    // The domain of an encapsulated address is that of a host inside Microsoft 365, not the recipient's.
    domain: or((one) => (readable ? one.recipientDomain : null), "value.domain"),
    side: or((one) => (readable ? one.recipientDomain : null), "value.side"),
    sender: or((one) => one.sender, "value.sender"),
    senderDomain: or((one) => one.senderDomain, "value.senderDomain"),
    host: or((one) => one.host, "value.host"),
    ip: or((one) => one.ip, "value.ip"),
    culprit: or((one) => one.culprit, "value.culprit"),
  };
}

/** The text of an id with these words, each sentence beginning with a capital letter even where a stand-in opens it. */
export function fill(texts: Texts, id: string, words: Words): string {
  const text = WITHOUT_SPACES.includes(texts.language)
    ? spaced(texts.t(id, edged(words)))
    : texts.t(id, words);
  return text
    .replace(
      /(^|[.!?] )\uE000(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase(texts.language),
    )
    .replaceAll(STAND_IN, "");
}

function edged(words: Words): Words {
  const all = Object.entries(words).map(([name, word]) => [name, BEGINNING + word + END]);
  return Object.fromEntries(all) as Words;
}

/** A space between a letter of the language and a name in Latin letters, and none between two of its own. */
function spaced(text: string): string {
  const between = (before: string, after: string) =>
    isOwn(before) && isOwn(after) ? before + after : `${before} ${after}`;
  return text
    .replaceAll(BEGINNING + STAND_IN, BEGINNING)
    .replace(BEFORE, (_, before: string, first: string) => between(before, first))
    .replace(AFTER, (_, last: string, after: string) => between(last, after))
    .replace(/[\uE001\uE002]/g, "");
}

const isOwn = (letter: string) => OWN.test(letter);

/** The texts `<prefix>.1` to `<prefix>.<count>`. */
export function fillAll(texts: Texts, prefix: string, count: number, words: Words): string[] {
  return Array.from({ length: count }, (_, index) =>
    fill(texts, `${prefix}.${String(index + 1)}`, words),
  );
}

/**
 * A value of the message, fit to stand in a sentence: on one line, without control and bidirectional formatting
 * characters (a hostile address could turn the words around it), cut past the longest address.
 */
export function showable(value: string): string {
  const line = value
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uE002]+/gu, " ")
    .trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function common(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  const same = first !== null && values.every((value) => value === first);
  return same ? shortened(showable(first)) || null : null;
}

function shortened(value: string): string {
  if (value.length <= LONGEST_IN_SENTENCE) return value;
  const half = Math.floor(LONGEST_IN_SENTENCE / 2);
  return `${value.slice(0, half)}…${value.slice(-half)}`;
}
