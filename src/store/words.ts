/** The words of the interface as files: `interface/<lang>.json` in a content folder. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Lang, langs} from '../languages/index.ts'
import {type ProblemCode, printProblem, problem} from '../text/problems.ts'
import {interfaceWords, type SiteWords} from './interface.ts'

/**
 * The languages that a site has pages in, in the order of languages: those that its content has words for. Texts may
 * be in others too.
 */
export function interfaceLangs(content: string): readonly Lang[] {
  return langs.filter((lang) => existsSync(fileOf(content, lang)))
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
      'The content folder has the words of the interface in no language.',
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
  return path.join(content, 'interface', `${lang}.json`)
}
