/** A content folder of a test's own, with a small article in two languages, ingested in this process. */
import {lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after} from 'node:test'
import {type IngestOptions, ingestAll} from '../../scripts/content/ingest-all.ts'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

/** The paragraphs of the small article, the title first. */
export const arabic = [
  'كلمة في حقوق الإنسان',
  'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.',
  'لكل فرد حق في الحياة والحرية وفي الأمان على شخصه، ولا يجوز استرقاق أحد أو استعباده.',
  'الناس جميعاً سواء أمام القانون ولهم الحق في التمتع بحماية متكافئة عنه دون أية تفرقة.',
] as const

/** Its translation. */
export const english = [
  'A Word on Human Rights',
  'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.',
  'Everyone has the right to life, liberty and security of person, and no one shall be held in slavery.',
  'All are equal before the law and are entitled without any discrimination to equal protection of the law.',
] as const

/** What every article is read with, and nothing in it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'))
  made.push(folder)
  return folder
}

/** Write a file of a content folder. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, '..'), {recursive: true})
  writeFileSync(join(root, path), text)
}

/** A content folder with the small article, not ingested. */
export function newCollection(slug = 'on-rights'): string {
  const root = join(newFolder(), 'content')
  write(root, `sources/${slug}/source.txt`, `${[...arabic, ...english].join('\n\n')}\n`)
  return root
}

/** Ingest; gives the outcomes, and what was said of none of them. */
export function ingest(root: string, options: Partial<IngestOptions> = {}) {
  const said: string[] = []
  const say = (sentence: string) => said.push(sentence)
  const outcomes = ingestAll({root, slugs: [], check: false, cachePath: undefined, say, ...options}, () => {})
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  return {
    outcomes,
    said,
    codes: problems.map(({code}) => code),
    messages: problems.map(({message}) => message),
  }
}

/** Every file below a folder with its text, by its path in it. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .sort()
    .filter((name) => lstatSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
