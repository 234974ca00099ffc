/** The words of the interface, for what a build makes outside Astro. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {SiteWords} from '../../src/exports/export.ts'
import {langs} from '../../src/languages/index.ts'
import {interfaceWords} from '../../src/store/interface.ts'

/** Read `interface/<lang>.json` of every language; throws where one is missing or incomplete, naming the file. */
export async function readWords(content: string): Promise<SiteWords> {
  const words = await Promise.all(
    langs.map(async (lang) => {
      const file = path.join(content, 'interface', `${lang}.json`)
      const read = interfaceWords.safeParse(JSON.parse(await readFile(file, 'utf8')))
      if (read.success) return [lang, read.data] as const
      throw new Error(
        `${file}: ${read.error.issues.map(({path: at}) => at.join('.')).join(', ')} is missing or wrong.`,
      )
    }),
  )
  return Object.fromEntries(words) as SiteWords
}
