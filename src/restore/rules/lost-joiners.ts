import type {Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {evidentLang} from '../../languages/script/evidence.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {textOf} from '../../text/spans.ts'
import {type LostPlaces, lostPlacesIn, setOffIn} from '../lost-joiners.ts'
import {arabicLetter} from '../reordering/model-spelling.ts'
import {isModelled, wordModelOf} from '../reordering/word-models.ts'

const nonJoiner = '\u200C'
/** Words that a text must have to be known to write no non-joiners, and places that must show that it lost them. */
const [fewestWords, fewestPlaces] = [12, 2]
/** Words from which a text shows whether blanks are the habit of its author. */
const tellingSize = 80

/** Tools that make text of pages delete the zero-width non-joiner, or make it a blank. */
export const lostJoiners: Rule = {
  code: 'lost-joiners',
  evidence:
    'A text has no zero-width non-joiner, and in it affixes that one sets off are joined to their words or stand apart from them.',
  spares:
    'Texts that have any; plurals joined as many write them; affixes that may be words; blanks where non-joiners were deleted.',
  apply(lines) {
    const texts = lines.map(textOf)
    if (texts.some((text) => text.includes(nonJoiner))) return {lines}
    const places = placesOf(texts)
    const found = places.flatMap((each) => each ?? [])
    const count = (of: (each: LostPlaces) => number) => found.reduce((sum, each) => sum + of(each), 0)
    const [blanks, inside] = [count((each) => each.blanks.length), count((each) => each.inside.length)]
    const size = texts.reduce((sum, text, index) => sum + (places[index] ? text.split(' ').length : 0), 0)
    if (blanks + inside < fewestPlaces || size < fewestWords) return {lines}
    // Nobody joins an affix to a silent letter: where that is found, non-joiners were deleted, not made blanks.
    const areOwn = count((each) => each.behindSilent) > 0 && size >= tellingSize
    const nothing = {reason: 'blank in place of a non-joiner', confidence: 0.95}
    return editLines(lines, 'lost-joiners', nothing, (_text, _line, index) => editsFor(places[index], areOwn))
  },
}

/** The places of each line; undefined for lines in languages that write no non-joiners. */
function placesOf(texts: readonly string[]): (LostPlaces | undefined)[] {
  let whole: Lang | undefined
  const langOfWhole = () => {
    whole ??= evidentLang(texts.join('\n'), script)
    return whole
  }
  return texts.map((text) => {
    if (!arabicLetter.test(text)) return undefined
    const lang = evidentLang(text, script) ?? langOfWhole()
    const words = lang !== undefined && setsOff(lang) ? wordModelOf(lang) : undefined
    const own = words && setOffIn(words)
    return own && lostPlacesIn(text, words!, own)
  })
}

/** The script whose languages write non-joiners. */
const script = 'Arab'

function setsOff(lang: Lang): boolean {
  return knowledgeByLang[lang].damage.joined?.lost !== undefined && isModelled(lang)
}

/** The edits of a line; `areOwn` says that the author wrote the blanks. */
function editsFor(places: LostPlaces | undefined, areOwn: boolean): Edit[] {
  if (places === undefined) return []
  const blanks = areOwn ? [] : places.blanks
  const edits = [
    ...blanks.map((start) => ({start, end: start + 1, text: nonJoiner})),
    ...places.inside.map((start) => ({start, end: start, text: nonJoiner})),
  ]
  return edits.sort((a, b) => a.start - b.start)
}
