/** Makes nested elements of pieces of text that each say inside which elements they stand. */
import type {Element, ElementContent} from 'hast'

/** A piece of a line. */
export interface TaggedPiece {
  /** The elements that it stands in, from the outermost: `strong`, or `a:` and an address. */
  readonly tags: readonly string[]
}

/**
 * Pieces as elements: neighbours inside the same one stand in it together. `write` makes the content of pieces that stand
 * side by side in no further element, `wrap` an element of a tag.
 */
export function nestTags<Piece extends TaggedPiece>(
  pieces: readonly Piece[],
  write: (run: readonly Piece[]) => ElementContent[],
  wrap: (tag: string, inside: ElementContent[]) => Element,
): ElementContent[] {
  const out: ElementContent[] = []
  for (let at = 0; at < pieces.length; ) {
    const [tag] = pieces[at]!.tags
    let end = at + 1
    while (end < pieces.length && pieces[end]!.tags[0] === tag) end += 1
    const run = pieces.slice(at, end)
    if (tag === undefined) out.push(...write(run))
    else {
      const inner = run.map((piece) => ({...piece, tags: piece.tags.slice(1)}))
      out.push(wrap(tag, nestTags(inner, write, wrap)))
    }
    at = end
  }
  return out
}
