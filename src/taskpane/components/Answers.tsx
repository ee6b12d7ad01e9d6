import { shownAnswer } from "../../diagnosis/explanation-facts";
import type { Group } from "../../diagnosis/types";
import type { Answer } from "../../report/types";
import { useTexts } from "../context";
import { Verbatim } from "./Verbatim";

/** The answer word for word, those quoted inside it, and every try that the report lists. */
export function Answers({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const failure = group.failures[0]?.failure;
  if (!failure) return null;
  const { answer, nested, attempts } = failure;
  const label = (title: string, one: Answer) =>
    [title, shownAnswer(one, texts).from].filter(Boolean).join(" · ");
  // The newest try is most often the answer itself, and is shown already.
  const others = attempts.filter(({ text }) => text !== answer.text && text !== "");
  if (answer.text === "") return <p className="missing">{texts.t("answer.none")}</p>;
  return (
    <>
      <Verbatim
        label={label(texts.t("answer.title"), answer)}
        text={answer.text}
        testId="verbatim"
      />
      {nested.map((one, index) => (
        <Verbatim key={index} label={label(texts.t("answer.nested"), one)} text={one.text} />
      ))}
      {others.length > 0 && (
        <Verbatim
          label={texts.t("answer.attempts")}
          text={others
            .map((one) => [shownAnswer(one, texts).from, one.text].filter(Boolean).join("\n"))
            .join("\n\n")}
        />
      )}
    </>
  );
}
