import { useEffect, useState } from "react";
import { loadTexts, type Texts } from "../locales/texts";
import { useTexts } from "./context";

/**
 * The pane's texts and more parts of the catalogue, for what is opened late.
 * @param parts has to be the same array each time
 * @returns null until they are there, "failed" where they could not be fetched
 */
export function useMoreTexts(parts: readonly string[]): Texts | "failed" | null {
  const texts = useTexts();
  const [more, setMore] = useState<Texts | "failed" | null>(null);
  useEffect(() => {
    let isShown = true;
    loadTexts(texts.tag, [...new Set([...texts.parts, ...parts])]).then(
      (loaded) => {
        if (isShown) setMore(loaded);
      },
      () => {
        if (isShown) setMore("failed");
      },
    );
    return () => {
      isShown = false;
    };
  }, [texts, parts]);
  return more;
}
