import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { explain } from "../diagnosis";
import { messageOfFile } from "./input";
import { listFiles } from "./files";

const PASSES = 5;

/** Passes after which memory is looked at again: what a message leaves behind would have added up by then. */
const LONG_RUN = 10;

/**
 * `bench`: messages a second and percentiles over files: the first pass, the five after it, in which the engine still compiles
 * what runs often, and the five after ten, in which it no longer does; beside a fixed reference of the same run. Memory after the
 * first and after the tenth pass.
 */
export function bench(args: readonly string[]): void {
  if (args.length === 0) {
    console.error("usage: npm run bench -- PATH...");
    process.exitCode = 2;
    return;
  }
  const inputs = listFiles(args).map((file) => readFileSync(file));
  const reference = median(Array.from({ length: PASSES }, referencePass));
  const first = pass(inputs);
  const heapAfterFirst = heapUsed();
  const warming = medianPass(inputs);
  for (let done = 1 + PASSES; done < LONG_RUN; done++) pass(inputs);
  const heapAfterTenth = heapUsed();
  const warm = medianPass(inputs);
  console.log(`${inputs.length} messages`);
  print("first pass", first, inputs.length);
  print("passes 2 to 6, median", warming, inputs.length);
  print("passes 11 to 15, median", warm, inputs.length);
  console.log(`reference (fixed work in the same run): ${reference.toFixed(1)} ms`);
  console.log(
    `heap in use, compiled code included: ${heapAfterFirst.toFixed(1)} MB after the first pass, ${heapAfterTenth.toFixed(1)} MB after the tenth`,
  );
  const large = largeMessage(25 * 1024 * 1024);
  console.log(
    `one message of 25 MB: ${median(
      Array.from({ length: PASSES }, () =>
        timeOf(() => {
          explainBytes(large);
        }),
      ),
    ).toFixed(1)} ms`,
  );
}

interface Pass {
  readonly total: number;
  readonly sorted: readonly number[];
}

function pass(inputs: readonly Uint8Array[]): Pass {
  const times = inputs.map((bytes) =>
    timeOf(() => {
      explainBytes(bytes);
    }),
  );
  return { total: times.reduce((sum, ms) => sum + ms, 0), sorted: times.sort((a, b) => a - b) };
}

/** The one in the middle of five passes. */
function medianPass(inputs: readonly Uint8Array[]): Pass {
  const passes = Array.from({ length: PASSES }, () => pass(inputs));
  const [, , middle] = passes.sort((a, b) => a.total - b.total);
  if (!middle) throw new Error("there are five passes");
  return middle;
}

function explainBytes(bytes: Uint8Array): void {
  try {
    explain(messageOfFile(bytes));
  } catch {
    // An unreadable file costs what it costs; `explain` says what is wrong with it.
  }
}

/** Megabytes in use once everything has been collected that nothing refers to. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed / (1024 * 1024);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function print(name: string, { total, sorted }: Pass, count: number): void {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
  console.log(
    `${name}: ${Math.round((count * 1000) / total)} messages/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99.9 ${at(0.999)} ms`,
  );
}

/** Work that never changes, so that figures of different machines and days can be compared by their quotient. */
function referencePass(): number {
  return timeOf(() => {
    let text = "";
    let sum = 0;
    for (let i = 0; i < 200_000; i++) {
      text = `550 5.${i % 8}.${i % 30} recipient ${i}@contoso.com rejected`;
      sum += text.indexOf("rejected") + (/[245]\.\d{1,3}\.\d{1,3}/.exec(text)?.index ?? 0);
    }
    if (sum === 0) throw new Error("the reference did no work");
  });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A report that returns a mail with a large attachment. */
function largeMessage(size: number): Uint8Array {
  const head = [
    "From: postmaster@contoso.com",
    "To: anna@fabrikam.com",
    "Subject: Undeliverable: Plans",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain",
    "",
    "The message could not be delivered.",
    "--b1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.contoso.com",
    "",
    "Final-Recipient: rfc822; ron@contoso.com",
    "Action: failed",
    "Status: 5.2.2",
    "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full",
    "",
    "--b1",
    "Content-Type: message/rfc822",
    "",
    "From: anna@fabrikam.com",
    "Subject: Plans",
    'Content-Type: multipart/mixed; boundary="b2"',
    "",
    "--b2",
    "Content-Type: application/octet-stream",
    "Content-Transfer-Encoding: base64",
    "",
    "",
  ].join("\r\n");
  const line = `${"QUJD".repeat(19)}\r\n`;
  const tail = "--b2--\r\n--b1--\r\n";
  const body = line.repeat(Math.floor((size - head.length - tail.length) / line.length));
  return new TextEncoder().encode(head + body + tail);
}
