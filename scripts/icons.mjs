// npm run icons: renders the drawings in assets/ to the PNG sizes that manifests ask for. Run by hand after a drawing changed;
// the results are committed, so that a build needs no browser.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { withText } from "./manifest/png.mjs";
import { root } from "./packages.mjs";

/** The drawing of each size, in pixels: at 16, 20 and 25 a pixel is too much to leave its edge to chance. */
const ICONS = [
  ...[24, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144, 192].map((size) => ({
    drawing: "icon.svg",
    size,
    file: `icon-${size}.png`,
  })),
  { drawing: "icon-16.svg", size: 16, file: "icon-16.png" },
  { drawing: "icon-25.svg", size: 25, file: "icon-25.png" },
  { drawing: "icon-20.svg", size: 20, file: "icon-20.png" },
  { drawing: "outline.svg", size: 32, file: "outline.png" },
];

const executablePath = findChromium();
if (executablePath === null) {
  console.error("icons: no Chromium found. Set CHROME_PATH to one.");
  process.exit(1);
}
const assets = path.join(root, "assets");
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  for (const { drawing, size, file } of ICONS) {
    const svg = await readFile(path.join(assets, drawing), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    // The picture names the drawing it was made from, so that a test finds one that was left behind.
    const digest = createHash("sha256").update(svg).digest("hex");
    await writeFile(
      path.join(assets, file),
      withText(png, "Source", `${drawing} sha256:${digest}`),
    );
  }
} finally {
  await browser.close();
}
