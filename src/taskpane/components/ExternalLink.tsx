import { Open16Regular } from "@fluentui/react-icons/headless/svg/open";
import { useTexts } from "../context";

/**
 * A link out of the pane; only ever to addresses of our own tables. A real link, as office.js would open a
 * `window.open` twice.
 */
export function ExternalLink({ url, label }: { readonly url: string; readonly label: string }) {
  const texts = useTexts();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {label} <Open16Regular aria-hidden />
      <span className="hidden">({texts.t("link.newTab")})</span>
    </a>
  );
}
