import { listed, failureFrom, foundBy, layoutReader, splitReport, paragraphAfter } from "./layout";
import type { Reader } from "./reader";

/**
 * Domino and Notes: "Your message / Subject / was not delivered to: / because:", the reason in the language of the server; the
 * subject repeats the reason after "DELIVERY FAILURE:".
 */
export const domino: Reader = {
  family: "domino",
  marks: ["was not delivered to:"],
  read(input) {
    if (!input.lower.includes("because:")) return null;
    const { own, original } = splitReport(input.lines);
    const at = own.findIndex((line) => /^was not delivered to:/i.test(line.trim()));
    if (at < 0) return null;
    const told = own.slice(at + 1);
    const said = paragraphAfter(told, /^because:(.{0,4000})$/i);
    const failures = listed(
      told.slice(
        0,
        Math.max(
          1,
          told.findIndex((line) => /^because:/i.test(line.trim())),
        ),
      ),
      /^<?(\S{3,320})>?$/,
    ).map(({ recipient, line }) => failureFrom({ recipient, line, said }));
    return foundBy({ line: own[at] ?? "" }, failures, { original });
  },
};

/** The SMTP gateway of Notes before Domino 5: "Failure Reasons" above the reason and the recipient, each on its own line. */
export const notesGateway = layoutReader({
  family: "notes-gateway",
  opening: ["------- failure reasons  --------"],
  recipient: /^<?(\S{1,200}@\S{1,255}?)>?$/,
  reason: /^-{7} Failure Reasons {2}-{8}$/,
});
