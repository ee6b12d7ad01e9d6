import { spawn } from "node:child_process";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "./builds";
import { executablePath } from "./harness";
import { freePort } from "./port";

/** Building for development takes a while on a small machine. */
const START_MS = 180_000;

let browser: Browser;
let address: string;
const cleanUps: (() => unknown)[] = [];

/** Starts what `npm start` starts. @returns when it says that it is ready */
async function startPreview(): Promise<void> {
  const port = await freePort();
  address = `https://localhost:${port}/`;
  const server = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  cleanUps.push(() => server.kill());
  await new Promise<void>((resolve, reject) => {
    server.once("exit", (code) => {
      reject(new Error(`npm start ended with ${code}`));
    });
    server.stdout.on("data", (data) => {
      if (String(data).includes(address)) resolve();
    });
  });
}

beforeAll(async () => {
  await startPreview();
  browser = await chromium.launch({ executablePath: executablePath(), args: ["--no-sandbox"] });
  cleanUps.push(() => browser.close());
}, START_MS);
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

test("npm start: Explain bounce explains the selected mail, as built for development", async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(address);
  await page.getByText("Undeliverable: Offer for June").first().click();
  await page.getByRole("button", { name: "Explain bounce" }).click();
  const pane = page.frameLocator("iframe[name*=xdmInfo]");
  await pane.getByTestId("step-1").waitFor();
  expect(await pane.getByTestId("title").innerText()).toMatch(/ron\.gabel/);
});
