/** Turns of an interview: questions and calls that are no headings, however short they are. */
import {anyOf} from '../../languages/knowledge.ts'
import type {Shaped} from './shape.ts'

/** A turn by its sign: a dash before a question, a label, a speaker in capitals. */
const dashed = /^[-–—•]\s?\S.*[?؟]["”»]?$/u
const speaker = /^(?:\p{Lu}[\p{Lu}.'’ -]{1,40}|[\p{L}\u200C.' ]{2,30})\s?[:：]\s/u
/** What is heard and not said: "(LAUGHTER)". */
const heard = /^[([][^()[\]]{2,60}[)\]]$/u
/** Words with which a text says that it is an interview. */
const interview = new RegExp(
  anyOf(({words}) => words.interview),
  'iu',
)
/** Questions that make an interview of a text which says that it is one; lines of its beginning that may say so. */
const [fewestQuestions, beginning] = [3, 4]
/** Turns of one speaker that show the name to be one. */
const fewestTurns = 3

/** The lines of a body that are turns of an interview. */
export function spokenIn(body: readonly Shaped[]): ReadonlySet<Shaped> {
  const spoken = new Set<Shaped>()
  const speakers = Map.groupBy(body, ({text}) => nameBefore(text))
  const named = [...speakers].filter(([name, turns]) => name !== '' && turns.length >= fewestTurns)
  if (named.length >= 2) for (const turn of named.flatMap(([, turns]) => turns)) spoken.add(turn)
  const dashes = body.filter(({text}) => dashed.test(text))
  if (dashes.length >= fewestQuestions) for (const each of dashes) spoken.add(each)
  const isTalk =
    spoken.size > 0 || body.slice(0, beginning).some(({text}) => interview.test(text.slice(0, 600)))
  if (!isTalk) return spoken
  const questions = body.filter(({text, words}) => words <= 40 && /[?؟]["”»)]?$/u.test(text))
  if (questions.length >= fewestQuestions) for (const each of questions) spoken.add(each)
  if (spoken.size > 0) for (const each of body) if (heard.test(each.text)) spoken.add(each)
  return spoken
}

/** Who speaks, by the name and colon that a line begins with; empty for none. */
function nameBefore(text: string): string {
  const [label = ''] = speaker.exec(text.slice(0, 60)) ?? []
  return label.replace(/\s?[:：]\s$/u, '').trim()
}
