/** The words of the interface as files: `interface/<lang>.json` in a content folder. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Lang, langs} from '../languages/index.ts'
import {interfaceWords, type SiteWords} from './interface.ts'

/**
 * The languages that a site has pages in, in the order of languages: those that its content has words for. Texts may
 * be in others too.
 */
export function interfaceLangs(content: string): readonly Lang[] {
  return langs.filter((lang) => existsSync(fileOf(content, lang)))
}

/** Read the words of every interface language; throws where a file is incomplete, naming it. */
export function readWords(content: string): SiteWords {
  const read = interfaceLangs(content).map((lang) => {
    const file = fileOf(content, lang)
    const {success, data, error} = interfaceWords.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (success) return [lang, data] as const
    const places = error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
      return keys.map((key) => [...issue.path, key].filter((part) => part !== '').join('.'))
    })
    throw new Error(`${file}: ${places.join(', ')} is missing or wrong.`)
  })
  if (read.length === 0)
    throw new Error(`${path.join(content, 'interface')}: there are words in no language.`)
  return Object.fromEntries(read)
}

function fileOf(content: string, lang: Lang): string {
  return path.join(content, 'interface', `${lang}.json`)
}
