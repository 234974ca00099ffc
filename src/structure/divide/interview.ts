/** Finds the turns of an interview, which are not headings even if they are short. */
import {anyOf} from '../../languages/knowledge.ts'
import type {ShapedLine} from './shape.ts'

/** Signs of a turn: a dash before a question, a label, a speaker in capitals. */
const dashed = /^[-–—•]\s?\S.*[?؟]["”»]?$/u
const speaker = /^(?:\p{Lu}[\p{Lu}.'’ -]{1,40}|[\p{L}\u200C.' ]{2,30})\s?[:：]\s/u
/** A sound in brackets: "(LAUGHTER)". */
const soundCue = /^[([][^()[\]]{2,60}[)\]]$/u
/** Words by which a text says that it is an interview. */
const interview = new RegExp(
  anyOf(({words}) => words.interview),
  'iu',
)
/** Number of questions that such a text must contain, and number of lines at its beginning that may say so. */
const [fewestQuestions, beginning] = [3, 4]
/** Number of turns that a speaker's name must have. */
const fewestTurns = 3

/** The lines of a body that are turns of an interview. */
export function spokenIn(body: readonly ShapedLine[]): ReadonlySet<ShapedLine> {
  const spoken = new Set<ShapedLine>()
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
  if (spoken.size > 0) for (const each of body) if (soundCue.test(each.text)) spoken.add(each)
  return spoken
}

/** The speaker's name before a colon at the start of a line; empty if there is none. */
function nameBefore(text: string): string {
  const [label = ''] = speaker.exec(text.slice(0, 60)) ?? []
  return label.replace(/\s?[:：]\s$/u, '').trim()
}
