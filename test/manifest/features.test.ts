import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const xml = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
// The change of this fixture is none: it is wrong only where it is deployed.
const unified = JSON.parse(
  readFileSync(join(__dirname, "invalid/unified/unified-development-url.unified.json"), "utf8"),
) as Record<string, unknown>;
const italian = JSON.parse(
  readFileSync(join(__dirname, "invalid/unified/it-it.json"), "utf8"),
) as Record<string, string>;

describe("manifest.xml", () => {
  it("has a button on phones, with the pictures of every screen", () => {
    expect(xml).toContain('xsi:type="MobileMessageReadCommandSurface"');
    expect(xml.match(/<bt:Image size="\d+" scale="\d"/g)).toHaveLength(9);
  });

  it("can be pinned, and opened without a message", () => {
    expect(xml).toContain("<SupportsPinning>true</SupportsPinning>");
    expect(xml).toContain("<SupportsNoItemContext>true</SupportsNoItemContext>");
  });

  it("asks for the lowest requirement set and permission that do", () => {
    expect([...xml.matchAll(/MinVersion="([\d.]+)"/g)].map((match) => match[1])).toEqual([
      "1.5",
      "1.5",
      "1.5",
    ]);
    expect(xml).toContain("<Permissions>ReadItem</Permissions>");
  });
});

describe("languages", () => {
  const catalogue = readdirSync(join(__dirname, "../../src/locales"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const claimed = new Set([...xml.matchAll(/Locale="([^"]+)"/g)].map((match) => match[1] ?? ""));

  it("claims those that the pane has texts in", () => {
    const languages = [...claimed].map((locale) => locale.split("-")[0]);
    expect(["en", ...languages].sort()).toEqual(catalogue.sort());
  });

  it("has a label of its own in each, short enough for a ribbon", () => {
    const labels = [...xml.matchAll(/<bt:String id="explainLabel"[\s\S]*?<\/bt:String>/g)]
      .flatMap(([text]) => [...text.matchAll(/Value="([^"]+)"/g)])
      .map((match) => match[1] ?? "");
    expect(new Set(labels).size).toBe(claimed.size + 1);
    expect(labels.filter((label) => label.length > 28)).toEqual([]);
  });

  it("is what the support page calls the button by", () => {
    const page = readFileSync(join(__dirname, "../../src/pages/support.html"), "utf8");
    const [english, italian] = page.split('<article id="it"');
    expect(english).toContain("<strong>Explain bounce</strong>");
    expect(italian).toContain("<strong>Spiega il mancato recapito</strong>");
  });
});

describe("the unified manifest", () => {
  it("says of itself that it is experimental", () => {
    expect(unified).toMatchObject({
      name: { short: "NDR Explainer", full: "NDR Explainer (experimental unified manifest)" },
    });
  });

  it("says what manifest.xml says", () => {
    expect(unified).toMatchObject({
      id: /<Id>(.*)<\/Id>/.exec(xml)?.[1],
      version: "1.0.0",
      developer: {
        websiteUrl: "https://localhost:3000/support.html",
        privacyUrl: "https://localhost:3000/privacy.html",
        termsOfUseUrl: "https://localhost:3000/terms.html",
      },
      authorization: { permissions: { resourceSpecific: [{ name: "MailboxItem.Read.User" }] } },
      extensions: [
        {
          requirements: { capabilities: [{ name: "Mailbox", minVersion: "1.5" }] },
          runtimes: [
            {
              code: { page: "https://localhost:3000/taskpane.html" },
              actions: [{ type: "openPage", pinnable: true, supportsNoItemContext: true }],
            },
          ],
          ribbons: [
            {
              contexts: ["mailRead"],
              tabs: [{ groups: [{ controls: [{ label: "Explain bounce" }] }] }],
            },
          ],
        },
      ],
    });
  });

  it("speaks Italian", () => {
    const label = "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label";
    expect(italian[label]).toBe("Spiega il mancato recapito");
  });
});
