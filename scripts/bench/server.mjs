// The servers that a pane talks to in Outlook on the web, as one: the stand-in for Outlook, the add-in as it is hosted, office.js.
import { readFileSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../packages.mjs";

const require = createRequire(import.meta.url);
// What webpack-dev-server makes its certificates with: a program that makes one is not on every machine.
const { generate } = createRequire(require.resolve("webpack-dev-server"))("selfsigned");
const settings = require("../../addin.config.cjs");

/** Where the stand-in for Outlook is served; one of the few names that office.js accepts as its host. */
export const HOST_URL = "https://outlook.office.com/mail/";
const LIBRARY_URL = new URL("./", settings.officeJs).href;
const AJAX_URL = "https://ajax.aspnetcdn.com/";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
};

/** What an add-in can't do less than: it waits for Outlook and asks for the body. */
const BLANK_PAGE = `<!doctype html><meta charset="utf-8"><title>Blank</title>
<script defer src="${settings.officeJs}"></script><script defer src="blank.js"></script>`;
const BLANK_SCRIPT = `Office.onReady(() => {
  Office.context.mailbox.item.body.getAsync(Office.CoercionType.Html, ({ value }) => {
    if (value.length > 0) window.benchmark(performance.now());
  });
});`;

/** The address of the blank add-in, beside the real one. */
export const BLANK_URL = `${settings.url}blank.html`;
/** The address of the real one. */
export const PANE_URL = `${settings.url}taskpane.html`;

function fileOf(url) {
  const below = (base) =>
    url.href.startsWith(base) ? url.pathname.slice(new URL(base).pathname.length) : null;
  const host = below(HOST_URL);
  if (host !== null) return path.join(root, "build/preview", host || "index.html");
  const library = below(LIBRARY_URL);
  // The library asks for some of its files in another letter case than they have.
  if (library !== null)
    return path.join(root, "node_modules/@microsoft/office-js/dist", library.toLowerCase());
  if (below(AJAX_URL) !== null) return path.join(root, "build/preview/microsoft-ajax.js");
  const pane = below(settings.url);
  return pane === null ? null : path.join(root, "dist", pane);
}

function contentOf(url) {
  if (url.href === BLANK_URL) return BLANK_PAGE;
  if (url.href === `${settings.url}blank.js`) return BLANK_SCRIPT;
  const file = fileOf(url);
  return file !== null && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file)
    : null;
}

/** Compressed and kept as hosting/nginx.conf has it; once, so that no run pays for another. */
function answerTo(url) {
  const content = contentOf(url);
  if (content === null) return { head: { ":status": 404 }, body: "" };
  const extension = path.extname(url.pathname) || ".html";
  return {
    head: {
      ":status": 200,
      "content-type": TYPES[extension] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": /\.[0-9a-f]{8}\./.test(url.pathname)
        ? "max-age=31536000, immutable"
        : "no-cache",
      // The library loads its parts with `crossorigin`.
      "access-control-allow-origin": "*",
    },
    body: gzipSync(content, { level: 6 }),
  };
}

/** @returns {Promise<{ rules: string, close(): void }>} rules: the browser's --host-resolver-rules that lead here */
export async function startServer() {
  const names = [HOST_URL, LIBRARY_URL, AJAX_URL, settings.url].map((url) => new URL(url).hostname);
  const certificate = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
  });
  const server = createSecureServer({ key: certificate.private, cert: certificate.cert });
  const answers = new Map();
  server.on("stream", (stream, headers) => {
    const url = new URL(headers[":path"], `https://${headers[":authority"]}`);
    url.search = "";
    if (!answers.has(url.href)) answers.set(url.href, answerTo(url));
    const { head, body } = answers.get(url.href);
    stream.on("error", () => undefined);
    stream.respond(head);
    stream.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return {
    rules: names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`).join(", "),
    close: () => server.close(),
  };
}
