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

/** The commands of an entry for one side's administrators, with this mail's values; a value that is not safe stays open. */
export function fillCommands(
  entry: Entry,
  side: Owner,
  values: Values,
  original: Original,
): FilledCommand[] {
  const known = placeholders(values, original);
  const mine = entry.commands.filter((command) => command.side === side);
  // A person who tries the commands in their order has looked before anything is changed.
  return [...mine.filter(isLook), ...mine.filter((command) => !isLook(command))].map((command) =>
    fill(command, known),
  );
}

const isLook = (command: Command) => command.effect === "look";

function fill(command: Command, known: ReadonlyMap<string, string>): FilledCommand {
  const open = new Set<string>();
  const text = command.text.replace(/<[a-z][a-z0-9-]{0,40}>/g, (placeholder) => {
    const value = known.get(placeholder);
    if (value === undefined) open.add(placeholder);
    return value ?? placeholder;
  });
  return { effect: command.effect, text, open: [...open] };
}

function placeholders(values: Values, original: Original): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (name: string, value: string | null, pattern: RegExp) => {
    if (value !== null && pattern.test(value)) known.set(name, value);
  };
  add("<sender>", values.sender, ADDRESS);
  add("<recipient>", values.recipient, ADDRESS);
  add("<sender-domain>", values.senderDomain, DOMAIN);
  add("<recipient-domain>", values.recipientDomain, DOMAIN);
  add("<host>", values.host, DOMAIN);
  add("<ip>", values.ip, IP);
  add("<message-id>", original.messageId, MESSAGE_ID);
  add("<start>", day(original.date, -1), DAY);
  // Get-MessageTraceV2 looks at ten days at most; a mail that was retried can be traced for a few days more.
  add("<end>", day(original.date, 5), DAY);
  return known;
}

/** A day in UTC as PowerShell reads it in every culture, some days after a date. */
function day(date: Date | null, offset: number): string | null {
  return date === null
    ? null
    : new Date(date.getTime() + offset * MS_PER_DAY).toISOString().slice(0, 10);
}
