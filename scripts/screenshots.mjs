// Takes the screenshots of the README and the documentation: starts the preview, opens samples in it, writes docs/images.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { ensurePackages, root } from "./packages.mjs";

const PORT = 3947;
const out = join(root, "docs/images");
const origin = `https://localhost:${PORT}/`;

/** Pictures of the pane alone, 320 pixels wide as Outlook opens it. In English and light colours where nothing else is said. */
const panes = [
  { name: "pane-address-not-found", sample: "01-unknown-recipient-modern-1.eml" },
  { name: "pane-delayed", sample: "06-delayed.eml" },
  { name: "pane-several-recipients", sample: "07-three-of-five-failed.eml" },
  { name: "pane-secure-first", sample: "14-bad-outbound-sender.eml" },
  { name: "pane-dark", sample: "08-dmarc-reject.eml", colorScheme: "dark" },
  { name: "pane-italian", sample: "10-mailbox-full-postfix.eml", locale: "it-IT" },
  { name: "pane-forged", sample: "21-forged-report.eml" },
];

/** Starts the preview and waits until it says that it is ready. */
function startPreview() {
  const server = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    env: { ...process.env, PORT: String(PORT) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
    server.stdout.on("data", (data) => {
      if (String(data).includes(origin)) resolve(server);
    });
  });
}

async function picturePane(browser, { name, sample, colorScheme = "light", locale = "en-US" }) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 320, height: 760 },
    colorScheme,
    deviceScaleFactor: 2,
    timezoneId: "UTC",
    locale,
  });
  const page = await context.newPage();
  await page.goto(`${origin}taskpane.html`);
  await page.setInputFiles("input[type=file]", join(root, "preview/mailbox", sample));
  await page
    .locator("main:is([data-state=explained], [data-state=delayed], [data-state=suspicious])")
    .waitFor();
  // What the first view does not wait for belongs into the picture too.
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(out, `${name}.png`), animations: "disabled" });
  await context.close();
}

async function picturePreview(browser) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 820 },
    timezoneId: "UTC",
    locale: "en-US",
  });
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByText("Undeliverable: Offer for June").first().click();
  await page.getByRole("button", { name: "Explain bounce" }).click();
  await page.frameLocator("iframe[name*=xdmInfo]").getByTestId("step-1").waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(out, "preview.png"), animations: "disabled" });
  await context.close();
}

ensurePackages();
mkdirSync(out, { recursive: true });
const server = await startPreview();
try {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  await picturePreview(browser);
  for (const pane of panes) await picturePane(browser, pane);
  await browser.close();
} finally {
  server.kill();
}
