import type { Texts } from "../locales/texts";

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * A span of time in the language of the texts, by its two largest units: `6 hr 31 min`. Short forms, since whole words would need
 * the case that the sentence around them asks for.
 */
export function duration(seconds: number, { language }: Texts): string {
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  const shown = first < 0 ? UNITS.slice(-1) : UNITS.slice(first, first + 2);
  let rest = seconds;
  return shown
    .map(([unit, size]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return { unit, count };
    })
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ unit, count }) =>
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count),
    )
    .join(" ");
}
