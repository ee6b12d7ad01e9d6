import type { Link } from "../../knowledge/types";
import { useMoreTexts } from "../more-texts";
import { ExternalLink } from "./ExternalLink";

const LABELS = ["links"];

/** Pages to read more on; by their addresses where the labels can't be fetched. */
export function Links({ links }: { readonly links: readonly Link[] }) {
  const texts = useMoreTexts(LABELS);
  if (links.length === 0 || texts === null) return null;
  return (
    <ul className="links">
      {links.map(({ label, url }) => (
        <li key={url}>
          <ExternalLink url={url} label={texts === "failed" ? url : texts.t(`link.${label}`)} />
        </li>
      ))}
    </ul>
  );
}
