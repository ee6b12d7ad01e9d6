import { angleBlocks } from "../blocks";
import { ownEnd, returnedFields } from "../returned";
import { isStillTrying } from "../waiting";
import { failuresOf, findingOf, generatorIn } from "./family";
import type { Reader } from "./reader";

const OPENING = /^\s{0,8}this is the [a-z0-9 ./_-]{2,60} at host \S/i;
const HOST = /\bat host (\S{3,255})/i;

/**
 * Postfix and what is built on it (Zimbra, Barracuda, kept under other names). Told by "This is the mail system at host X.", in
 * older versions "the Postfix program"; below it one paragraph a recipient, `<address> (expanded from <typed>): host ... said:`.
 * Its delay notices use the same paragraphs under another introduction (bounce(5), bounce_template_file).
 */
export const postfix: Reader = {
  family: "postfix",
  words: [" at host "],
  read({ lower, lines }) {
    if (!lower.includes("this is the ")) return null;
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const opening = own.find((line) => OPENING.test(line));
    if (opening === undefined) return null;
    const action = isStillTrying(own) ? "delayed" : "failed";
    return findingOf(failuresOf(angleBlocks(own), action), opening, {
      generatedBy: generatorIn(opening, HOST),
      original: returnedFields(lines, end),
    });
  },
};
