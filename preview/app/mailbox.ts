import { type Mail, readMail } from "../host/mail";

/** A line of `preview/mailbox/index.json`. */
interface IndexLine {
  readonly file: string;
  readonly note: string;
}

/** A mail of the mailbox, and what it is a sample of. */
export interface Sample {
  readonly mail: Mail;
  readonly note: string;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The sample mails, in the order of their list. */
export async function loadMailbox(): Promise<Sample[]> {
  const index = (await (await fetched("mailbox/index.json")).json()) as IndexLine[];
  return Promise.all(
    index.map(async ({ file, note }) => {
      const bytes = await (await fetched(`mailbox/${file}`)).arrayBuffer();
      return { mail: await readMail(file, new Uint8Array(bytes)), note };
    }),
  );
}
