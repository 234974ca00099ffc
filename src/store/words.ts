/** Reads the words of the interface: `interface/<lang>.json` in a content folder. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Lang, langs} from '../languages/index.ts'
import {type ProblemCode, printProblem, problem} from '../text/problems.ts'
import {programContent} from './content-folder.ts'
import {interfaceWords, type WordsByLang} from './interface.ts'

/**
 * The languages in which a site has pages, in the order of `langs`: those with a file of words. Texts may be in other
 * languages too.
 */
export function interfaceLangs(content: string): readonly Lang[] {
  return langs.filter((lang) => existsSync(wordsFile(content, lang)))
}

/** The folder with files of words: that of the content folder, else that of the program. */
export function wordsFolder(content: string): string {
  const own = path.join(content, 'interface')
  return existsSync(own) ? own : path.join(programContent, 'interface')
}

/**
 * Read the words of every interface language. Throws, with the problem as printed, where there are none or a file is
 * incomplete.
 */
export function readWords(content: string): WordsByLang {
  const read = interfaceLangs(content).map((lang) => {
    const shown = `content/interface/${lang}.json`
    const {success, data, error} = interfaceWords.safeParse(readJson(wordsFile(content, lang), shown))
    if (success) return [lang, data] as const
    const places = error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
      return keys.map((key) => [...issue.path, key].filter((part) => part !== '').join('.'))
    })
    return throwProblem('words-invalid', shown, `${places.join(', ')} is missing or wrong.`)
  })
  if (read.length === 0)
    throwProblem(
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
    return throwProblem('words-invalid', shown, `The file cannot be read: ${(error as Error).message}.`)
  }
}

function throwProblem(code: ProblemCode, file: string, found: string): never {
  throw new Error(printProblem(problem(code, file, 1, found)))
}

function wordsFile(content: string, lang: Lang): string {
  return path.join(wordsFolder(content), `${lang}.json`)
}
