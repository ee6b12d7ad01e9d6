import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ensureBuilt, paneFolder, root } from "./builds";
import { HOST_URL, PANE_URL, serve } from "./network";
import { type Answer, Nginx } from "./nginx";

const settings = createRequire(__filename)("../../addin.config.cjs") as { readonly url: string };

const TEXT = /\.(css|html|js|json|map|svg|xml)$/;
const HASHED = /\.[0-9a-f]{8}\.(css|js|js\.map)$|^texts-[0-9a-f]{8}\//;

let nginx: Nginx;

beforeAll(async () => {
  ensureBuilt();
  nginx = await Nginx.start(paneFolder);
}, 300_000);
afterAll(() => nginx.stop());

/** All files of the build, as paths below the add-in's address. */
function files(folder = paneFolder): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"));
}

const gzipped = (target: string): Promise<Answer> =>
  nginx.get(target, { "accept-encoding": "gzip" });

describe("hosting/nginx.conf, served by nginx", () => {
  test("the page is asked for again, what is named by its content is kept, icons may be kept", async () => {
    for (const file of files()) {
      const { status, headers } = await nginx.get(`/${file}`);
      const kept = HASHED.test(file)
        ? "public, max-age=31536000, immutable"
        : file.startsWith("assets/")
          ? "public, max-age=86400"
          : "no-cache";
      expect([file, status, headers["cache-control"]]).toEqual([file, 200, kept]);
    }
  });

  test("an unchanged page costs no bytes", async () => {
    const { etag } = (await gzipped("/taskpane.html")).headers;
    const again = await nginx.get("/taskpane.html", {
      "accept-encoding": "gzip",
      "if-none-match": etag ?? "",
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("a file that is not there is not remembered as missing", async () => {
    const { status, headers } = await nginx.get("/taskpane.00000000.js");
    expect([status, headers["cache-control"]]).toEqual([404, undefined]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("text is compressed and arrives whole, the rest is not compressed again", async () => {
    for (const file of files()) {
      const { headers, body } = await gzipped(`/${file}`);
      const whole = readFileSync(path.join(paneFolder, file));
      const compressed = TEXT.test(file) && whole.length >= 1024;
      expect([file, headers["content-encoding"]]).toEqual([file, compressed ? "gzip" : undefined]);
      expect((compressed ? gunzipSync(body) : body).equals(whole)).toBe(true);
      if (compressed) expect([file, headers.vary]).toEqual([file, "Accept-Encoding"]);
    }
  });

  test.each([
    ["taskpane.html", "text/html; charset=utf-8"],
    ["support.html", "text/html; charset=utf-8"],
    ["pages.css", "text/css; charset=utf-8"],
    ["manifest.xml", "text/xml; charset=utf-8"],
    ["assets/icon-64.png", "image/png"],
  ])("%s is %s", async (file, type) => {
    expect((await nginx.get(`/${file}`)).headers["content-type"]).toBe(type);
  });

  test("scripts, their maps and texts have a type that browsers accept under nosniff", async () => {
    const hashed = files().filter((file) => HASHED.test(file));
    for (const file of hashed) {
      const type = (await nginx.get(`/${file}`)).headers["content-type"];
      const wanted = /\.(json|map)$/.test(file)
        ? "application/json"
        : file.endsWith(".js")
          ? "application/javascript; charset=utf-8"
          : "text/css; charset=utf-8";
      expect([file, type]).toEqual([file, wanted]);
    }
    expect(hashed.length).toBeGreaterThan(2);
  });

  test("the policy is the page's own, and lets Outlook frame it", async () => {
    const { headers, body } = await nginx.get("/taskpane.html");
    const own = /Content-Security-Policy"\s+content="([^"]*)"/.exec(body.toString())?.[1];
    expect(own).toContain("default-src 'none'");
    const [policy, ancestors] = String(headers["content-security-policy"]).split(
      "; frame-ancestors ",
    );
    expect(policy).toBe(own);
    expect(ancestors?.split(" ")).toContain(new URL(HOST_URL).origin);
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers.server).toBe("nginx");
  });

  test("the bare address is the pane's page; plain http is sent on to https", async () => {
    const bare = await nginx.get("/");
    expect(bare.body.toString()).toContain('data-testid="pane-state"');
    const plain = await nginx.get("/privacy.html", {}, "http");
    expect([plain.status, plain.headers.location]).toEqual([301, `${settings.url}privacy.html`]);
  });
});

describe("hosting/staticwebapp.config.json", () => {
  interface Route {
    readonly route: string;
    readonly rewrite?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  const config = JSON.parse(
    readFileSync(path.join(root, "hosting/staticwebapp.config.json"), "utf8"),
  ) as {
    readonly globalHeaders: Readonly<Record<string, string>>;
    readonly routes: readonly Route[];
    readonly mimeTypes: Readonly<Record<string, string>>;
  };

  /** A route of Azure Static Web Apps: literal, or ended by `*`, or by `*.{ending,ending}`. */
  const matches = (route: string, target: string): boolean => {
    const [start = "", end] = route.split("*");
    if (end === undefined) return route === target;
    const endings = /^\.\{(.*)\}$/.exec(end)?.[1]?.split(",");
    return (
      target.startsWith(start) && (!endings || endings.includes(path.extname(target).slice(1)))
    );
  };

  /** What Azure documents that it sends: the headers of the first route that matches over the global ones. */
  const headersFor = (target: string): Record<string, string> => {
    const route = config.routes.find((one) => matches(one.route, target));
    return Object.fromEntries(
      Object.entries({ ...config.globalHeaders, ...route?.headers }).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
  };

  test("every file gets the headers that nginx sends", async () => {
    for (const file of files()) {
      const { headers } = await nginx.get(`/${file}`);
      const wanted = headersFor(`/${file}`);
      const sent = Object.fromEntries(Object.keys(wanted).map((name) => [name, headers[name]]));
      expect([file, sent]).toEqual([file, wanted]);
    }
  });

  test("the bare address is the pane's page", () => {
    expect(config.routes.find(({ route }) => route === "/")?.rewrite).toBe("/taskpane.html");
  });

  test("the types that it sets are those of nginx", async () => {
    for (const [ending, type] of Object.entries(config.mimeTypes)) {
      const file = files().find((one) => one.endsWith(ending));
      const { headers } = await nginx.get(`/${file}`);
      expect([ending, headers["content-type"]?.split(";")[0]]).toEqual([ending, type]);
    }
  });
});

describe("in Chromium", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const finder = path.join(root, "scripts/chromium.mjs");
    browser = await chromium.launch({
      executablePath: execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        // Chromium lets no page of the Internet frame one of this machine, as nginx is here. docs/hosting.md tells of it.
        "--disable-features=LocalNetworkAccessChecks",
        `--host-resolver-rules=MAP ${new URL(settings.url).host}:443 127.0.0.1:${nginx.port}`,
      ],
    });
  }, 60_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    await serve(context, "body");
    // The add-in's own address goes to nginx; the rest stays as the other tests have it.
    await context.route(`${settings.url}**`, (route) => route.continue());
  });
  afterEach(() => context.close());

  test("the pane starts in Outlook's frame and explains", async () => {
    const errors: string[] = [];
    page.on("console", (message) => {
      const known = /^Applying inline style violates/.test(message.text());
      if (message.type() === "error" && !known) errors.push(message.text());
    });
    const query = new URLSearchParams({ profile: "body", pane: PANE_URL });
    await page.goto(`${HOST_URL}?${query}`);
    await page.waitForFunction(() => window.preview !== undefined);
    await page.click('#inbox [data-file="01-unknown-recipient-modern-1.eml"]');
    await page.click("#explain");
    const pane = page.frameLocator("#pane iframe");
    await pane.locator('[data-state="explained"]').waitFor({ timeout: 15_000 });
    expect(await pane.getByTestId("title").innerText()).toContain("ron.gabel");
    expect(errors).toEqual([]);
  });

  test("no other page may frame it", async () => {
    await context.route("https://fabrikam.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe id="pane" src="${PANE_URL}"></iframe>`,
      }),
    );
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("frame-ancestors"),
    );
    await page.goto("https://fabrikam.example/");
    await refused;
    expect(await page.frameLocator("#pane").getByTestId("pane-state").count()).toBe(0);
  });
});
