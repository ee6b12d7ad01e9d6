import type { TooLarge, TriedFor } from "../../../original/size-and-time";
import type { Texts } from "../../../locales/texts";
import { useTexts } from "../../context";

interface SizeAndTimeProps {
  readonly tooLarge: TooLarge | null;
  readonly triedFor: TriedFor | null;
}

/** How large the mail was against the limit, and how long it was tried; nothing where neither is known. */
export function SizeAndTime({ tooLarge, triedFor }: SizeAndTimeProps) {
  const texts = useTexts();
  if (tooLarge === null && triedFor === null) return null;
  return (
    <section className="part" data-testid="size">
      <h3 className="part-heading">{texts.t("size.title")}</h3>
      {tooLarge && (
        <>
          <p>{sizeWords(tooLarge, texts)}</p>
          <p className="part-note">{texts.t("size.advice")}</p>
        </>
      )}
      {triedFor && (
        <p>
          {durationWords(triedFor.seconds, texts)}
          {triedFor.tries > 1 && ` (${texts.t("size.tries", { count: triedFor.tries })})`}
        </p>
      )}
    </section>
  );
}

function sizeWords({ size, limit }: TooLarge, texts: Texts): string {
  const shown = (bytes: number) => megabytes(bytes, texts);
  if (size !== null && limit !== null)
    return texts.t("size.both", { size: shown(size), limit: shown(limit) });
  return limit !== null
    ? texts.t("size.limit", { limit: shown(limit) })
    : texts.t("size.size", { size: shown(size ?? 0) });
}

/** Kilobytes below a megabyte; mail systems count both in powers of 1024. */
function megabytes(bytes: number, texts: Texts): string {
  const isSmall = bytes < 1024 * 1024;
  return new Intl.NumberFormat(texts.language, {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  }).format(bytes / (isSmall ? 1024 : 1024 * 1024));
}

function durationWords(seconds: number, texts: Texts): string {
  if (seconds < 2 * 3600)
    return texts.t("size.tried.minutes", { count: Math.max(1, Math.round(seconds / 60)) });
  return seconds < 2 * 86_400
    ? texts.t("size.tried.hours", { count: Math.round(seconds / 3600) })
    : texts.t("size.tried.days", { count: Math.round(seconds / 86_400) });
}
