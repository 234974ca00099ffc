/** Finds the turns of an interview or a play: paragraphs that begin with a name in bold and a colon. */
import type {StatedBlock, StatedMark} from '../../text/stated.ts'

/** Turns that a text has, at least; words in a speaker's name, at most. */
const [fewestTurns, maxWords] = [3, 6]

/** The blocks and marks of a text in which speakers' names are known for what they are. */
export function withTurns(
  lines: readonly string[],
  blocks: readonly StatedBlock[],
  marks: readonly StatedMark[],
): {readonly blocks: readonly StatedBlock[]; readonly marks: readonly StatedMark[]} {
  const speakers = new Map<StatedMark, string>()
  for (const mark of marks) {
    const block = blocks[mark.line - 1]!
    const isPlain = (block.role === undefined || block.role === 'paragraph') && block.outside === undefined
    const name = isPlain ? speakerOf(mark, lines[mark.line - 1]!) : undefined
    if (name !== undefined) speakers.set(mark, name)
  }
  const names = new Set(speakers.values())
  // A name that opens one paragraph and no other is the label of a paragraph.
  if (speakers.size < fewestTurns || names.size < 2 || 2 * names.size > speakers.size + 1)
    return {blocks, marks}
  const turns = new Set([...speakers.keys()].map(({line}) => line))
  return {
    blocks: blocks.map(
      (block): StatedBlock => (turns.has(block.line) ? {...block, role: 'speaker-turn'} : block),
    ),
    marks: marks.map((mark): StatedMark => {
      const name = speakers.get(mark)
      return name === undefined
        ? mark
        : {type: 'speaker', line: mark.line, start: mark.start, end: mark.start + name.length}
    }),
  }
}

/** The name of a speaker that a mark sets in bold; undefined where it is none. */
function speakerOf({type, start, end}: StatedMark, line: string): string | undefined {
  if ((type !== 'strong' && type !== 'emphasis') || start !== 0) return undefined
  const name = line.slice(0, end).replace(/(?:(?<!\s)\s+)?[:：]$/u, '')
  const isLed = name.length < end || /^\s*[:：]/u.test(line.slice(end))
  const isFollowed = line.slice(end).replace(/^[\s:：]+/u, '') !== ''
  return isLed && isFollowed && name !== '' && name.split(/\s+/u).length <= maxWords ? name : undefined
}
