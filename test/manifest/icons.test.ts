import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

const assets = join(__dirname, "../../assets");
const pictures = readdirSync(assets).filter((name) => name.endsWith(".png"));

/** The chunks of a PNG by their type (PNG specification 5.3); those of one type joined, as IDAT wants it. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
}

function chunk(name: string, type: string): Buffer {
  const found = chunksOf(readFileSync(join(assets, name))).get(type);
  if (!found) throw new Error(`${name} has no ${type}`);
  return found;
}

/** Colour type 6 is red, green, blue and alpha (11.2.2). */
const TRUECOLOUR_WITH_ALPHA = 6;

describe("icons", () => {
  it.each(pictures)("%s has the pixels of its name", (name) => {
    const size = name === "outline.png" ? 32 : Number(/^icon-(\d+)\.png$/.exec(name)?.[1]);
    const header = chunk(name, "IHDR");
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([size, size]);
  });

  it.each(pictures)("%s lets the ribbon through at its corner", (name) => {
    expect(chunk(name, "IHDR")[9]).toBe(TRUECOLOUR_WITH_ALPHA);
    // The first pixel of the first row is itself whatever the row's filter is: there is nothing before it (9.2).
    const [, , , , alpha] = inflateSync(chunk(name, "IDAT"));
    expect(alpha).toBe(0);
  });

  it.each(pictures)("%s was made from the drawing as it is now (npm run icons)", (name) => {
    const [, drawing = "", digest] =
      /^Source\0(\S+) sha256:([0-9a-f]{64})$/.exec(chunk(name, "tEXt").toString("latin1")) ?? [];
    const svg = readFileSync(join(assets, drawing));
    expect(createHash("sha256").update(svg).digest("hex")).toBe(digest);
  });

  it("has the sizes of ribbons, phones, lists and the unified manifest", () => {
    const sizes = [16, 20, 24, 25, 32, 40, 48, 50, 64, 75, 80, 96, 128, 144, 192];
    const wanted = [...sizes.map((size) => `icon-${size}.png`), "outline.png"];
    expect([...pictures].sort()).toEqual([...wanted].sort());
  });
});
