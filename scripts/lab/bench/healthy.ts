/**
 * `npm run bench -- healthy [NEWS_JSONL] [--prose LANG=FILE]… [--misses]`: healthy lines that restoring harms.
 *
 * The texts are hard-wrapped, and faults are put into their blanks that move no word: what pages, word processors and
 * extractors do to lines that are in order. A line is harmed where its letters come out in another order. The data are
 * parallel lines as for `restore`, or the Universal Declaration of Human Rights; a file of prose has a paragraph a line
 * and a blank line between texts.
 */
import {readFileSync} from 'node:fs'
import {restoreSource} from '../../../src/edition/pipeline.ts'
import type {Lang} from '../../../src/languages/index.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {reordered} from '../train/letters.ts'
import {declarationDocuments, readDocuments} from './documents.ts'
import {faults, harmedLines} from './healthy/lines.ts'
import {textSource} from './restore/accounts.ts'
import {paragraphs} from './scramble/cases.ts'
import {random} from './scramble/lines.ts'

/** Run and print a table for each language. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run bench -- healthy [NEWS_JSONL] [--prose LANG=FILE]… [--misses]',
      'Healthy lines that restoring puts in another order.',
    ],
    (own) =>
      parseArguments(
        own,
        {prose: {type: 'string', multiple: true, default: []}, misses: {type: 'boolean'}},
        true,
      ),
    args,
  )
  const [news] = given
  const documents = news === undefined ? declarationDocuments() : readDocuments(news)
  for (const {lang} of reordered) {
    const own = documents.map(({lines}) => paragraphs(lines.map((line) => line[lang])))
    report(lang, [...own, ...proseIn(values.prose, lang)], values.misses === true)
  }
}

/** The texts of the files of prose in a language: their paragraphs. */
function proseIn(files: readonly string[], lang: Lang): string[][] {
  return files
    .filter((each) => each.startsWith(`${lang}=`))
    .flatMap((each) => readFileSync(each.slice(lang.length + 1), 'utf8').split(/\n\s*\n/u))
    .map((text) => text.split('\n').filter((line) => line.trim() !== ''))
}

/** Put each fault into all texts, restore them, and print what was harmed. */
function report(lang: Lang, texts: readonly (readonly string[])[], misses: boolean): void {
  console.log(`\nHealthy lines, ${lang}`)
  const rows = faults.map(({name, lines}) => {
    const next = random(7)
    let all = 0
    const harmed = texts.flatMap((paragraphs) => {
      const own = lines(paragraphs, next)
      all += own.filter((line) => line !== '').length
      return harmedLines(own, restoreSource(textSource(own.join('\n')), []))
    })
    if (misses)
      console.log(
        [`## ${name}`, ...harmed.map(({before, after, rules}) => `${before}\n  ${after}\n  ${rules}`)].join(
          '\n',
        ),
      )
    const rules = Object.entries(Object.groupBy(harmed, (each) => each.rules))
    return {
      'lines that': name,
      lines: all,
      harmed: harmed.length,
      by: rules.map(([rule, own = []]) => `${rule} ${own.length}`).join(', '),
    }
  })
  console.table(rows)
}
