import { Fragment } from "react";

/** Text in which long addresses and host names may break after "@" or "."; nothing else of it changes. */
export function Breakable({ text }: { readonly text: string }) {
  const pieces = text.split(/(?<=\S[@.])(?=[^\s.,”’)])/);
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
