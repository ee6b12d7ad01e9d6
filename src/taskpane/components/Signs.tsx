import type { Sign } from "../../report/types";
import { useTexts } from "../context";

interface SignsProps {
  readonly signs: readonly Sign[];
  readonly heading: string;
  /** 2 where nothing but the page's title stands above. */
  readonly level?: 2 | 3;
}

/** What was looked at to tell whether this is a report: the signs, and what speaks against it. */
export function Signs({ signs, heading, level = 3 }: SignsProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const texts = useTexts();
  const groups: readonly (readonly [string, readonly Sign[]])[] = [
    [heading, signs.filter(({ weight }) => weight > 0)],
    [texts.t("know.signs.against"), signs.filter(({ weight }) => weight < 0)],
  ];
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([title, group]) => (
      <section className="part" key={title}>
        <Heading className="part-heading">{title}</Heading>
        <ul className="lines">
          {group.map(({ id, line }) => (
            <li key={`${id} ${line}`}>
              {texts.has(`sign.${id}`) && <span>{texts.t(`sign.${id}`)}</span>}
              {line && (
                <q className="quote mono" dir="auto">
                  {line}
                </q>
              )}
            </li>
          ))}
        </ul>
      </section>
    ));
}
