import type { Mark, PartiesPicture, Party } from "../../diagnosis/explanation-parties";
import { Breakable } from "./Breakable";

const GLYPHS: Readonly<Record<Party, string>> = {
  // A person, a cloud, a building: drawn in a field of 20 by 20.
  sender:
    "M10 3.2a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2ZM4 16.4c.3-3 2.7-4.6 6-4.6s5.7 1.6 6 4.6",
  microsoft: "M6 15.5a3.6 3.6 0 0 1-.4-7.2 4.7 4.7 0 0 1 9-.6 3.9 3.9 0 0 1-.4 7.8Z",
  recipient: "M5 16.5V4.5h6.5v12M11.5 8.5H15v8M3.5 16.5h13M7.3 7.5h2M7.3 10.3h2M7.3 13.1h2",
};

const SIGNS: Readonly<Record<Exclude<Mark, "none">, string>> = {
  stop: "m-2.6-2.6 5.2 5.2m0-5.2-5.2 5.2",
  passed: "m-3 .2 2 2 4-4.2",
  waiting: "M0-3V.3L2.2 1.6",
};

const ORDER: readonly Party[] = ["sender", "microsoft", "recipient"];

/** The picture of the three parties; it confirms what the words say and is read out as one sentence or two. */
export function Parties({ picture }: { readonly picture: PartiesPicture }) {
  return (
    <div className="parties" role="img" aria-label={picture.alternative}>
      {ORDER.map((party) => {
        const { name, mark, caption } = picture[party];
        const turn = picture.turn === party;
        return (
          <div key={party} className={`party party-${mark}${turn ? " party-turn" : ""}`}>
            <svg className="party-node" viewBox="0 0 46 36" aria-hidden>
              <circle className="node-disc" cx="23" cy="18" r="16" />
              <path className="node-glyph" d={GLYPHS[party]} transform="translate(13 8)" />
              {mark !== "none" && (
                <g transform="translate(36 28)">
                  <circle className={`badge-disc badge-${mark}`} r="8" />
                  <path className="badge-sign" d={`M0 0${SIGNS[mark]}`} />
                </g>
              )}
            </svg>
            <span className="party-name">
              <Breakable text={name} />
            </span>
            {caption && <span className="party-caption">{caption}</span>}
            {turn && <span className="party-chip">{picture.turnCaption}</span>}
          </div>
        );
      })}
    </div>
  );
}
