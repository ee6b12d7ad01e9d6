import { findStatuses, nestedAnswers, parseAnswer } from "./answer";
import { normalise } from "./normalise";
import { failureOf, inBody, type Finding } from "./readers/reader";
import { findAddress } from "./syntax";

/** Longer texts are mails or documents, not an answer that somebody copied. */
const LONGEST = 3000;

/**
 * A code, an SMTP answer or a message-trace detail that a person typed or pasted: it needs no sign of a report
 * (DESIGN.md rule 7). The recipient stays empty where the text names none.
 * @returns null where the text states no code, no reply and none of the known words
 */
export function readPastedAnswer(text: string): Finding | null {
  const line = normalise(text).trim();
  if (line === "" || line.length > LONGEST) return null;
  const detail = /\{LED=(.{3,2800}?)\}(?:;|\]|$)/s.exec(line)?.[1];
  const said = detail ?? line;
  const answer = parseAnswer(said);
  const start = findStatuses(said)[0]?.index ?? (/^\D{0,200}?\b[245]\d\d[ -]/.test(said) ? 0 : -1);
  // A code far into a text is mentioned, not stated.
  if (start < 0 || start > 400) return null;
  const trace = parseAnswer(line);
  return {
    failures: [
      {
        ...failureOf(findAddress(said) ?? "", inBody(line)),
        answer: { ...answer, host: trace.host ?? answer.host, ip: trace.ip ?? answer.ip },
        nested: nestedAnswers(said),
      },
    ],
    signs: [{ id: "pasted-answer", about: "answer", weight: 2, line: line.slice(0, 300) }],
  };
}
