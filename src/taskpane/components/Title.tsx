import { Breakable } from "./Breakable";

/** The sentence. As h1 it is the view's name, and what a screen reader is sent to when the view changes. */
export function Title({ text, level = 1 }: { readonly text: string; readonly level?: 1 | 3 }) {
  const Heading = `h${level}` as const;
  return level === 1 ? (
    <Heading className="title" data-testid="title" tabIndex={-1}>
      <Breakable text={text} />
    </Heading>
  ) : (
    <Heading className="title">
      <Breakable text={text} />
    </Heading>
  );
}
