// Renders assets/icon.svg to the PNG sizes that manifests ask for. Run by hand after the drawing changed; the results are committed.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { root } from "./packages.mjs";

const SIZES = [16, 32, 64, 80, 128];

const executablePath = findChromium();
if (executablePath === null) {
  console.error("icons: no Chromium found. Set CHROME_PATH to one.");
  process.exit(1);
}
const assets = path.join(root, "assets");
const drawing = await readFile(path.join(assets, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(assets, `icon-${size}.png`), png);
  }
} finally {
  await browser.close();
}
