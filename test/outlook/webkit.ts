import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./builds";
import { freePort } from "./port";
import { WebDriver } from "./webdriver";

const START_TIMEOUT_MS = 20_000;
/** What does not end when asked to is ended. */
const STOP_TIMEOUT_MS = 5_000;

interface WindowOptions {
  /** The address of the proxy for everything. */
  readonly proxy: string;
  readonly dark?: boolean;
}

/** WebKitGTK's driver, on a display without a screen. */
export class WebKit {
  private constructor(
    private readonly address: string,
    private readonly processes: readonly ChildProcess[],
    private readonly home: string,
  ) {}

  /** @throws Error with what is missing, or the driver's own words where it does not start */
  static async start(): Promise<WebKit> {
    const finder = path.join(root, "scripts/webkit.mjs");
    const found = execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim();
    const [driver = "", xvfb = ""] = found.split("\n");
    const home = mkdtempSync(path.join(tmpdir(), "ndr-explainer-webkit-"));
    const processes: ChildProcess[] = [];
    const port = await freePort();
    const webkit = new WebKit(`http://127.0.0.1:${port}`, processes, home);
    try {
      const display = startDisplay(xvfb);
      processes.push(display);
      const environment = { ...surroundings(home), DISPLAY: `:${await displayOf(display)}` };
      const child = startTied(driver, [`--port=${port}`], { env: environment, stdio: "ignore" });
      processes.unshift(child);
      await untilReady(webkit.address, child);
      return webkit;
    } catch (error) {
      await webkit.stop();
      throw error;
    }
  }

  /** A window with a fresh profile; the driver has one at a time. */
  open({ proxy, dark = false }: WindowOptions): Promise<WebDriver> {
    return WebDriver.open(this.address, {
      acceptInsecureCerts: true,
      "webkitgtk:browserOptions": {
        // The protocol's own way to name a proxy makes this driver speak TLS to it.
        args: ["--automation", `--proxy=${proxy}`, ...(dark ? ["--dark-mode"] : [])],
      },
    });
  }

  /** Ends all that was started, the browser's own processes too. */
  async stop(): Promise<void> {
    for (const child of this.processes) await end(child);
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Nothing of the person's own session: no settings, no display, no language. */
function surroundings(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: "C.UTF-8",
    LANGUAGE: "en_US",
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
  };
}

/** From util-linux, which every Linux has. */
const SETPRIV = "/usr/bin/setpriv";

/**
 * Starts a program that ends when this process does, however that ends. It leads a group of its own: a page that hangs outlives
 * its browser.
 */
function startTied(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const all = ["--pdeathsig", "TERM", program, ...args];
  return spawn(SETPRIV, all, { ...options, detached: true });
}

function startDisplay(xvfb: string): ChildProcess {
  const options = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  return startTied(xvfb, options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
}

/** The number of a display, as soon as it takes clients. */
async function displayOf(xvfb: ChildProcess): Promise<string> {
  const number = xvfb.stdio[3] as Readable;
  try {
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    const pieces = (await once(number, "data", { signal })) as Buffer[];
    return String(pieces[0]).trim();
  } catch {
    throw new Error("Xvfb did not start.");
  }
}

async function untilReady(address: string, driver: ChildProcess): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    if (answer?.ok) return;
    if (driver.exitCode !== null || Date.now() > end)
      throw new Error("WebKitWebDriver did not start.");
    await pause(50);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody was left.
  }
}
