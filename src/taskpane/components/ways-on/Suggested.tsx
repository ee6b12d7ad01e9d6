import { useMemo } from "react";
import { suggestionsFor } from "../../../diagnosis/suggestion";
import type { Diagnosis, Group } from "../../../diagnosis/types";
import type { AddressSuggestion } from "../../../original/address-check";
import { useMoreTexts } from "../../more-texts";
import { Breakable } from "../Breakable";
import { WAYS_ON_PARTS } from "./parts";

/** Suggestions that stand among the steps; nobody reads more of them there. */
const MOST_SHOWN = 3;

interface SuggestedProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
}

/** Asks about an address that is likely to be mistyped; nothing where none is. */
export function Suggested({ group, diagnosis }: SuggestedProps) {
  const suggestions = useMemo(() => {
    const found = suggestionsFor(diagnosis);
    return group.failures.flatMap((one) => found.get(one) ?? []).slice(0, MOST_SHOWN);
  }, [group, diagnosis]);
  return suggestions.length > 0 ? <Questions suggestions={suggestions} /> : null;
}

function Questions({ suggestions }: { readonly suggestions: readonly AddressSuggestion[] }) {
  const texts = useMoreTexts(WAYS_ON_PARTS);
  if (texts === null || texts === "failed") return null;
  return (
    <>
      {suggestions.map(({ typed, meant }) => (
        <p key={typed} className="suggested" data-testid="suggested">
          <Breakable text={texts.t("write.suggested", { typed, meant })} />
        </p>
      ))}
    </>
  );
}
