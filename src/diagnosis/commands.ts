import type { Command, Entry, Owner } from "../knowledge/types";
import type { FilledCommand, Original, Values } from "./types";

/**
 * What a value must look like to be put into a command. Strict ASCII: PowerShell takes typographic quotes for quotes too, so a
 * hostile address could otherwise end the string that it stands in (DESIGN.md rule 9).
 */
const ADDRESS =
  /^[A-Za-z0-9][A-Za-z0-9._%+=-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}$/;
const MESSAGE_ID = /^<[A-Za-z0-9][A-Za-z0-9._%+=@-]{2,250}>$/;
const IP = /^(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MS_PER_DAY = 86_400_000;

/** What a placeholder stands for in this mail, and what its value must look like. */
const PLACEHOLDERS: Readonly<
  Record<string, readonly [(values: Values, original: Original) => string | null, RegExp]>
> = {
  "<sender>": [({ sender }) => sender, ADDRESS],
  "<recipient>": [({ recipient }) => recipient, ADDRESS],
  "<sender-domain>": [({ senderDomain }) => senderDomain, DOMAIN],
  "<recipient-domain>": [({ recipientDomain }) => recipientDomain, DOMAIN],
  "<host>": [({ host }) => host, DOMAIN],
  "<ip>": [({ ip }) => ip, IP],
  "<message-id>": [(_, { messageId }) => messageId, MESSAGE_ID],
  "<start>": [(_, { date }) => day(date, -1), DAY],
  // Get-MessageTraceV2 looks at ten days at most; a mail that was retried can be traced for a few days more.
  "<end>": [(_, { date }) => day(date, 5), DAY],
};

/** The commands of an entry for one side's administrators, with this mail's values; a value that is not safe stays open. */
export function fillCommands(
  entry: Entry,
  side: Owner,
  values: Values,
  original: Original,
): FilledCommand[] {
  const mine = entry.commands.filter((command) => command.side === side);
  // A person who tries the commands in their order has looked before anything is changed.
  return [...mine.filter(isLook), ...mine.filter((command) => !isLook(command))].map((command) =>
    fill(command, values, original),
  );
}

const isLook = (command: Command) => command.effect === "look";

function fill(command: Command, values: Values, original: Original): FilledCommand {
  const open = new Set<string>();
  const text = command.text.replace(/<[a-z][a-z0-9-]{0,40}>/g, (placeholder) => {
    const [valueOf, pattern] = PLACEHOLDERS[placeholder] ?? [() => null, DAY];
    const value = valueOf(values, original);
    if (value !== null && pattern.test(value)) return value;
    open.add(placeholder);
    return placeholder;
  });
  return { effect: command.effect, text, open: [...open] };
}

/** A day in UTC as PowerShell reads it in every culture, some days after a date. */
function day(date: Date | null, offset: number): string | null {
  return date === null
    ? null
    : new Date(date.getTime() + offset * MS_PER_DAY).toISOString().slice(0, 10);
}
