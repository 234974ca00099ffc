/** The words of the interface as files: `interface/<lang>.json` in a content folder. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Lang, langs} from '../languages/index.ts'
import {type ProblemCode, printProblem, problem} from '../text/problems.ts'
import {programContent} from './content-folder.ts'
import {interfaceWords, type SiteWords} from './interface.ts'

/**
 * The languages that a site has pages in, in the order of languages: those that its words are there for. Texts may be in
 * others too.
 */
export function interfaceLangs(content: string): readonly Lang[] {
  return langs.filter((lang) => existsSync(fileOf(content, lang)))
}

/** The folder of words: the content folder's own, or that of the program where it has none. */
export function wordsFolder(content: string): string {
  const own = path.join(content, 'interface')
  return existsSync(own) ? own : path.join(programContent, 'interface')
}

/** Read the words of every interface language; throws where there is none or a file is incomplete, with the problem as printed. */
export function readWords(content: string): SiteWords {
  const read = interfaceLangs(content).map((lang) => {
    const shown = `content/interface/${lang}.json`
    const {success, data, error} = interfaceWords.safeParse(readJson(fileOf(content, lang), shown))
    if (success) return [lang, data] as const
    const places = error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
      return keys.map((key) => [...issue.path, key].filter((part) => part !== '').join('.'))
    })
    return stopWith('words-invalid', shown, `${places.join(', ')} is missing or wrong.`)
  })
  if (read.length === 0)
    stopWith(
      'words-missing',
      'content/interface',
      'The folder has the words of the interface in no language.',
    )
  return Object.fromEntries(read)
}

function readJson(file: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return stopWith('words-invalid', shown, `The file cannot be read: ${(error as Error).message}.`)
  }
}

function stopWith(code: ProblemCode, file: string, found: string): never {
  throw new Error(printProblem(problem(code, file, 1, found)))
}

function fileOf(content: string, lang: Lang): string {
  return path.join(wordsFolder(content), `${lang}.json`)
}
