import { angleBlocks } from "../blocks";
import { ownEnd, returnedFields } from "../returned";
import { isStillTrying } from "../waiting";
import { failuresOf, findingOf, generatorIn } from "./family";
import type { Reader } from "./reader";

/** Opening sentences of qmail and of the systems that keep its format, lower case. */
const OPENINGS: readonly string[] = [
  "hi. this is the ",
  "hi! this is the ",
  "i'm afraid i wasn't able to deliver your message to the following address",
  "wasn't able to deliver your message to the following address",
  "was not able to deliver your message to the following address",
  "unable to deliver your message to the following address",
  "your mail message to the following address(es) could not be delivered",
  "your mail was not delivered to the following address",
  "not able to deliver your message to the following address",
];

/** The line below the failures, which qmail and its children share. */
const BELOW = "this line is a copy of the message";

const HOST = /(?:program|agent) at (\S{3,255})/i;

/**
 * qmail and its children (netqmail, notqmail, MessageLabs, GoDaddy, outblaze, untd). Told by "Hi. This is the qmail-send program
 * at X." or by a relation of it, and by "--- Below this line is a copy of the message."; `<address>:` heads the lines of a
 * failure (qmail-send(8), QSBMF).
 */
export const qmail: Reader = {
  family: "qmail",
  words: [...OPENINGS, BELOW],
  read({ lower, lines }) {
    const opened = OPENINGS.some((words) => lower.includes(words));
    const end = ownEnd(lines);
    const own = lines.slice(0, end);
    const opening =
      own.find((line) => OPENINGS.some((words) => line.toLowerCase().includes(words))) ??
      own.find((line) => line.trim() !== "") ??
      "";
    const action = isStillTrying(own) ? "delayed" : "failed";
    return findingOf(failuresOf(angleBlocks(own), action), opening, {
      weight: opened && lower.includes(BELOW) ? 2 : 1,
      generatedBy: generatorIn(opening, HOST),
      original: returnedFields(lines, end + 1),
    });
  },
};
