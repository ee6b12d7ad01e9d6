import { useDeferredValue, useMemo, useState } from "react";
import { tableNames } from "../../knowledge";
import type { Entry } from "../../knowledge/types";
import { knowledgePart } from "../../locales/languages";
import type { Texts } from "../../locales/texts";
import { useTexts } from "../context";
import { codesOf, searchEntries } from "../entries";
import { useMoreTexts } from "../more-texts";
import { Waiting } from "./Waiting";

/** Entries shown at once: more than the Exchange rows, so that these are all there before any search. */
const SHOWN = 80;

const ALL_CAUSES = tableNames.map(knowledgePart);

interface EntryListProps {
  readonly onPick: (entry: Entry) => void;
}

/** The searchable list of all known causes, once the texts of all of them are there. */
export function EntryList({ onPick }: EntryListProps) {
  const texts = useTexts();
  const all = useMoreTexts(ALL_CAUSES);
  if (all === null) return <Waiting />;
  if (all === "failed") return <p className="part-note">{texts.t("later.failed")}</p>;
  return <Found texts={all} onPick={onPick} />;
}

function Found({ texts, onPick }: EntryListProps & { readonly texts: Texts }) {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const found = useMemo(() => searchEntries(wanted, texts), [wanted, texts]);
  const more = found.length - SHOWN;
  return (
    <>
      <label>
        <span className="field-label">{texts.t("entries.search")}</span>
        <input
          className="field"
          type="search"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      </label>
      <p className="hint" role="status">
        {texts.t("entries.count", { count: found.length })}
      </p>
      <ul className="entries">
        {found.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="entry-button"
              onClick={() => {
                onPick(entry);
              }}
            >
              {texts.t(`${entry.id}.name`)}
              <span className="entry-code">{codesOf(entry) || texts.t("entries.noCode")}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">{texts.t("entries.more", { count: more })}</p>}
    </>
  );
}
