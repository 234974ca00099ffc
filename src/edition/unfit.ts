/** Texts that nothing can be made of. */
import type {Lang} from '../languages/index.ts'
import {unsupportedLanguage} from '../languages/script/supported.ts'
import {throughCodePage} from '../restore/rules/code-page.ts'
import type {Problem, Source} from '../text/model.ts'
import {problem} from '../text/problems.ts'

/** Code units that are looked at for the language of a whole file. */
const sampleSize = 100_000

/**
 * Why nothing can be made of a text: no letters, or letters of another language than the supported ones; of the
 * language nothing is asked where a person gave it.
 */
export function unfitText({file, lines}: Source, judged: Lang | undefined): Problem | undefined {
  const first = lines.findIndex((line) => /\p{L}/u.test(line))
  if (first === -1) return problem('text-missing', file, 1, 'There is not one letter in the file.')
  const found = judged === undefined ? unsupportedLanguage(sample(lines)) : undefined
  return found === undefined
    ? undefined
    : problem('language-unsupported', file, first + 1, `The text is in ${found}.`)
}

/** The beginning of a text as it reads once a wrong code page is undone, without putting all of it together. */
function sample(lines: readonly string[]): string {
  const out: string[] = []
  let size = 0
  for (const line of lines) {
    if (size >= sampleSize) break
    out.push(throughCodePage(line.slice(0, sampleSize - size)))
    size += line.length
  }
  return out.join('\n')
}

/** The problem of a text of which nothing is left. */
export function nothingLeft(file: string): Problem {
  const found = 'Nothing is left to read without page furniture and text in unsupported languages.'
  return problem('text-missing', file, 1, found)
}
