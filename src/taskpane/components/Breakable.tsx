import { Fragment } from "react";

/**
 * Addresses and host names: at least one dot or "@" between other characters. What is closed up to them, such as the full
 * stop of the sentence, stays with them on their line. Chinese and Japanese stand beside them without a space and break anywhere.
 */
const NAME =
  /([“‘(]?[^\s“”‘’()<>,;:@.\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{1,255}[@.][^\s“”‘’()<>,;:\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{0,320}[^\s“”‘’()<>,;:.…!?\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef](?:’s)?[”’),;:.…!?]{0,9})/;

/**
 * Text in which an address or a host name goes to the next line as a whole where it fits there, and else breaks after "@" or
 * ".". Nothing of the text itself changes.
 */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(NAME).map((piece, index) =>
    // Every second piece is what the pattern caught.
    index % 2 === 0 ? (
      piece
    ) : (
      <span className="name" key={index}>
        {piece.split(/(?<=[@.])(?=[^\s”’),;:.…!?])/).map((label, place) => (
          <Fragment key={place}>
            {place > 0 && <wbr />}
            {label}
          </Fragment>
        ))}
      </span>
    ),
  );
}
