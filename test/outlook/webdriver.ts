import { setTimeout as pause } from "node:timers/promises";

/** A driver that answers nothing for so long never will. */
const ANSWER_TIMEOUT_MS = 30_000;

/** Long enough for a slow machine; what is not there by then never comes. */
const WAIT_MS = 15_000;
const POLL_MS = 50;

/** Keys that are no characters (WebDriver, section 17.4.2). */
export const Key = { control: "\uE009", enter: "\uE007" } as const;

/** One session of a browser by the W3C's WebDriver protocol, as far as the tests need it. */
export class WebDriver {
  private constructor(private readonly session: string) {}

  /**
   * Opens a browser window with a fresh profile.
   * @param address - of the driver, without a slash at its end
   * @param capabilities - WebDriver, section 7
   */
  static async open(
    address: string,
    capabilities: Readonly<Record<string, unknown>>,
  ): Promise<WebDriver> {
    const answer = await send(`${address}/session`, "POST", {
      capabilities: { alwaysMatch: capabilities },
    });
    const { sessionId } = answer as { readonly sessionId: string };
    const driver = new WebDriver(`${address}/session/${sessionId}`);
    await driver.#post("timeouts", { pageLoad: WAIT_MS, script: WAIT_MS, implicit: 0 });
    return driver;
  }

  /** Ends the session and its window. */
  async close(): Promise<void> {
    await send(this.session, "DELETE");
  }

  /** Goes to an address and waits until its page has loaded. */
  async go(url: string): Promise<void> {
    await this.#post("url", { url });
  }

  async reload(): Promise<void> {
    await this.#post("refresh", {});
  }

  /** Whatever follows is about the document in this frame. */
  async enterFrame(selector: string): Promise<void> {
    await this.#post("frame", { id: { [ELEMENT]: await this.#find(selector) } });
  }

  /** Runs a function in the page; it sees nothing but its arguments. */
  async run<A extends readonly unknown[], R>(script: (...args: A) => R, ...args: A): Promise<R> {
    return (await this.#execute(`(${script.toString()}).apply(null, arguments)`, args)) as R;
  }

  /** Waits until a function in the page returns something that counts as true. */
  async until<A extends readonly unknown[]>(
    script: (...args: A) => unknown,
    ...args: A
  ): Promise<void> {
    const end = Date.now() + WAIT_MS;
    // Only the answer itself leaves the page: an element would be taken apart for it.
    while (!(await this.#execute(`Boolean((${script.toString()}).apply(null, arguments))`, args))) {
      if (Date.now() > end) throw new Error(`not within ${WAIT_MS} ms: ${script.toString()}`);
      await pause(POLL_MS);
    }
  }

  /** Clicks where a person would: the element has to be in view and uncovered. */
  async click(selector: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/click`, {});
  }

  /** Types into a field, key by key; what is typed into a file field is the path of a file. */
  async type(selector: string, text: string): Promise<void> {
    await this.#post(`element/${await this.#find(selector)}/value`, { text });
  }

  /** The visible words of an element. */
  async text(selector: string): Promise<string> {
    return String(await this.#get(`element/${await this.#find(selector)}/text`));
  }

  async attribute(selector: string, name: string): Promise<string | null> {
    const element = await this.#find(selector);
    return (await this.#get(`element/${element}/attribute/${name}`)) as string | null;
  }

  /** Waits for an element. */
  async #find(selector: string): Promise<string> {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const found = await this.#post("elements", { using: "css selector", value: selector });
      const [first] = found as readonly Readonly<Record<string, string>>[];
      if (first?.[ELEMENT]) return first[ELEMENT];
      if (Date.now() > end) throw new Error(`not within ${WAIT_MS} ms: ${selector}`);
      await pause(POLL_MS);
    }
  }

  #execute(expression: string, args: readonly unknown[]): Promise<unknown> {
    return this.#post("execute/sync", { script: `return ${expression}`, args });
  }

  #get(command: string): Promise<unknown> {
    return send(`${this.session}/${command}`, "GET");
  }

  #post(command: string, body: object): Promise<unknown> {
    return send(`${this.session}/${command}`, "POST", body);
  }
}

/** The name under which the protocol wraps a reference to an element (WebDriver, section 12.2). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/**
 * @returns the value of the driver's answer
 * @throws Error with the driver's own words where it refuses
 */
async function send(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}. ${message}`);
}
