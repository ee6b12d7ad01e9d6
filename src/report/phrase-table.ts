/** Length of the piece of a phrase by which it is looked for. */
const PIECE = 4;

/** Slots of the filter, a power of two: with some hundred phrases nearly all of them stay empty. */
const SLOTS = 1 << 13;

/** How common letters are in mail, the commonest first: a piece of rare ones is seldom met by chance. */
const COMMON = " etaoinsrhldcumfpgwybvkx";

/**
 * Finds many phrases in one walk over a text. Asking for each of them apart walks the text once a phrase, and the phrases by which
 * the readers tell their families are many.
 */
export class PhraseTable {
  private readonly filter = new Uint8Array(SLOTS);
  private readonly byPiece = new Map<number, { phrase: string; offset: number }[]>();

  /** @param phrases lower case, each of at least four characters */
  constructor(phrases: Iterable<string>) {
    for (const phrase of new Set(phrases)) {
      const offset = rarestPiece(phrase);
      const piece = pieceAt(phrase, offset);
      this.filter[slot(piece)] = 1;
      this.byPiece.set(piece, [...(this.byPiece.get(piece) ?? []), { phrase, offset }]);
    }
  }

  /** The phrases that occur in a text of lower case, each with the index of its first occurrence. */
  in(text: string): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const { filter } = this;
    let piece = 0;
    for (let i = 0; i < text.length; i++) {
      piece = (piece << 8) ^ text.charCodeAt(i);
      if (filter[slot(piece)] === 0) continue;
      for (const { phrase, offset } of this.byPiece.get(piece) ?? []) {
        const at = i - PIECE + 1 - offset;
        if (text.startsWith(phrase, at) && !found.has(phrase)) found.set(phrase, at);
      }
    }
    return found;
  }
}

/**
 * Four characters as one number; what lies further back is shifted out. Characters beyond Latin-1 overlap with the one before
 * them, so that different pieces may share a number: equal ones always do, and the phrase itself is compared.
 */
function pieceAt(text: string, offset: number): number {
  let piece = 0;
  for (let i = offset; i < offset + PIECE; i++) piece = (piece << 8) ^ text.charCodeAt(i);
  return piece;
}

/** Where the piece of a phrase starts that is made of the rarest letters. */
function rarestPiece(phrase: string): number {
  let best = 0;
  let most = -1;
  for (let offset = 0; offset + PIECE <= phrase.length; offset++) {
    let rarity = 0;
    for (const letter of phrase.slice(offset, offset + PIECE)) {
      const rank = COMMON.indexOf(letter);
      rarity += rank < 0 ? COMMON.length : rank;
    }
    if (rarity > most) {
      most = rarity;
      best = offset;
    }
  }
  return best;
}

/** Fibonacci hashing: the upper bits of the product are well mixed. */
function slot(piece: number): number {
  return Math.imul(piece, 0x9e3779b1) >>> 19;
}
