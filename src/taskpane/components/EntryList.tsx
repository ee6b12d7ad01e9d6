import { useDeferredValue, useMemo, useState } from "react";
import type { Entry } from "../../knowledge/types";
import { useTexts } from "../context";
import { codesOf, searchEntries } from "../entries";

/** Entries shown at once: more than the Exchange rows, so that these are all there before any search. */
const SHOWN = 80;

/** The searchable list of all known causes. */
export function EntryList({ onPick }: { readonly onPick: (entry: Entry) => void }) {
  const texts = useTexts();
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
