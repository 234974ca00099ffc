import {endLetterClass, letterClass} from '../../languages/script/arab/classes.ts'
import {lineRule} from '../../text/rule.ts'
import {type Edit, editsOf} from '../../text/spans.ts'
import {modelledLang, modelSpelling} from '../reordering/model-spelling.ts'
import {wordModelOf} from '../reordering/word-models.ts'

const tatweels = /\u0640+/gu
const [joining, letter] = [
  new RegExp(`(?![${endLetterClass}])[${letterClass}]`, 'u'),
  new RegExp(`[${letterClass}]`, 'u'),
]

/** Typesetters, old page layout and decoration draw words out with tatweels, which are no letters. */
export const kashida = lineRule({
  code: 'kashida',
  evidence: 'A tatweel stands between two letters of one word, where it only draws the word out.',
  spares:
    'The tatweel at the end or beginning of a word (the Hijri year, prefixes before foreign words), as a dash between two words, and under or behind a mark.',
  reason: 'tatweel',
  test: /\u0640/u,
  edits: (text) => editsOf(text, tatweels).filter((edit) => drawsOut(text, edit) && !isDash(text, edit)),
})

/** Whether tatweels stand between two letters, of which the first joins the next. One behind a mark makes room for it. */
function drawsOut(text: string, {start, end}: Edit): boolean {
  let before = start - 1
  while (before >= start - mostMarks && /\p{M}/u.test(text[before] ?? '')) before -= 1
  const makesRoom = before < start - 1 && end === start + 1
  return !makesRoom && joining.test(text[before] ?? '') && letter.test(text[end] ?? '')
}

/** Most marks on one letter. */
const mostMarks = 4
/** Characters of a word that are looked at. */
const reach = 20
/** Letters of a word beside a dash, at least. */
const fewestLetters = 3
const noLetter = /[^\p{L}\p{M}\u200C]/u

/** Whether a single tatweel stands between two words of the language that are no word together. */
function isDash(text: string, {start, end}: Edit): boolean {
  if (end - start > 1) return false
  const lang = modelledLang(text)
  if (lang === undefined) return false
  const words = wordModelOf(lang)
  const spelt = (part: string | undefined) => modelSpelling(part ?? '', lang)
  const before = spelt(
    text
      .slice(Math.max(0, start - reach), start)
      .split(noLetter)
      .at(-1),
  )
  const after = spelt(text.slice(end, end + reach).split(noLetter)[0])
  if (before.length < fewestLetters || after.length < fewestLetters) return false
  return words.spells(before) && words.spells(after) && !words.knows(before + after)
}
