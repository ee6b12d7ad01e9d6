// npm run bench:pane [-- RUNS]: how long the pane takes from its navigation until the failed address and the first step are on
// screen, against a blank add-in that waits for Outlook and asks for the body. Production build, simulated host, the runs of both
// in turn, each in a browser profile of its own. Exit status 1 where the pane takes more than 1.3 times as long on a plain
// machine; slower machines and networks are printed beside it.
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { ensurePackages, root } from "../packages.mjs";

ensurePackages();

const { chromium } = await import("playwright-core");
const { ensureChromium } = await import("../chromium.mjs");
const { BLANK_URL, HOST_URL, PANE_URL, startServer } = await import("./server.mjs");

const MOST = 1.3;
const RUNS = Number(process.argv[2] ?? 15);
if (!Number.isInteger(RUNS) || RUNS < 1) {
  console.error("usage: npm run bench:pane [-- RUNS]");
  process.exit(2);
}
const MAIL = "01-unknown-recipient-modern-1.eml";
const ADDRESS = "ron.gabel@fabrikam.com";
const TIMEOUT_MS = 60_000;

const CONDITIONS = [
  { name: "plain", decides: true },
  { name: "4 times slower", cpu: 4 },
  { name: "10 Mbit/s, 40 ms", network: { megabits: 10, latency: 40 } },
];

function build(...args) {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

/** Runs in every frame: tells when the address and a step are there and the frame after that has been drawn. */
function watch(address) {
  const isShown = () => {
    const pane = document.querySelector("[data-testid=pane-state]");
    // Addresses may break: there are invisible marks inside of them.
    const words = pane?.textContent?.replace(/[\u200b\u00ad\u2060]/g, "") ?? "";
    return words.includes(address) && document.querySelector("[data-testid=step-1]") !== null;
  };
  const observer = new MutationObserver(() => {
    if (!isShown()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.benchmark(performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function limit(page, { cpu, network }) {
  const session = await page.context().newCDPSession(page);
  if (cpu !== undefined) await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network === undefined) return;
  const throughput = (network.megabits * 1e6) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: network.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** @returns {Promise<number>} milliseconds from the frame's navigation, by the frame's own clock */
async function measure(browser, url, condition) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    let tell;
    const told = new Promise((resolve, reject) => {
      tell = resolve;
      setTimeout(() => reject(new Error(`nothing on screen at ${url}`)), TIMEOUT_MS).unref();
    });
    await context.exposeFunction("benchmark", (milliseconds) => tell(milliseconds));
    await context.addInitScript(watch, ADDRESS);
    const page = await context.newPage();
    await page.goto(
      `${HOST_URL}?${new URLSearchParams({ profile: "body", mail: MAIL, pane: url })}`,
    );
    await page.waitForFunction(() => window.preview !== undefined);
    // The host is there already when somebody clicks; what the pane needs is limited from here on.
    await limit(page, condition);
    await page.evaluate(() => window.preview.open());
    return await told;
  } finally {
    await context.close();
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const shown = (milliseconds) => `${Math.round(milliseconds)} ms`.padStart(8);

build("--mode", "production");
build("--config", "webpack.preview.config.js", "--config-name", "preview");
const server = await startServer();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    `--host-resolver-rules=${server.rules}`,
    // One process for page and frame: what is emulated for the page then holds for the frame too.
    "--disable-site-isolation-trials",
    "--disable-features=IsolateOrigins,site-per-process",
  ],
});

/** @returns {Promise<Record<"blank" | "pane", number[]>>} milliseconds of each run */
async function timesIn(condition) {
  const times = { blank: [], pane: [] };
  // The first of each warms the machine and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, url] of [
      ["blank", BLANK_URL],
      ["pane", PANE_URL],
    ]) {
      const time = await measure(browser, url, condition);
      if (run > 0) times[name].push(time);
    }
  }
  return times;
}

let kept = true;
try {
  console.log(`medians of ${RUNS} runs each    pane    blank   times   middle half of the pane's`);
  for (const condition of CONDITIONS) {
    const { pane, blank } = await timesIn(condition);
    const ratio = median(pane) / median(blank);
    if (condition.decides) kept = ratio <= MOST;
    const sorted = [...pane].sort((a, b) => a - b);
    const [low, high] = [0.25, 0.75].map((share) => sorted[Math.floor(share * (RUNS - 1))]);
    console.log(
      `${condition.name.padEnd(22)} ${shown(median(pane))} ${shown(median(blank))}` +
        `   ${ratio.toFixed(2)}   ${shown(low).trim()} to ${shown(high).trim()}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  kept ? `At most ${MOST} times a blank add-in: kept.` : `More than ${MOST} times a blank add-in.`,
);
const [load] = os.loadavg();
// The browser and this script keep about two processors busy by themselves.
if (load > os.availableParallelism() + 2) {
  console.log(
    `Load ${load.toFixed(1)}: other programs were running. Measure again on a quiet machine.`,
  );
}
process.exitCode = kept ? 0 : 1;
