/**
 * The parallel texts that the base lexicon is learnt from, each read from where its publisher puts it.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Lang, langs} from '../../../src/languages/index.ts'
import {readPak} from './pak.ts'

/** One thing said in all three languages. */
export interface Parallel {
  /** Document it is from, for cross-fitting; undefined where it is from no document. */
  readonly document?: string
  readonly texts: Readonly<Record<Lang, string>>
  /** How much it counts: a list of keywords less than a sentence. */
  readonly weight: number
}

/** Lines of a news corpus: `{"document", "en", "ar", "fa"}` as JSON Lines. */
export function readNews(file: string): Parallel[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const {document, ar, en, fa} = JSON.parse(line) as {document: string} & Record<Lang, string>
    return {document, texts: {ar, en, fa}, weight: 1}
  })
}

type Annotations = Record<string, {default?: string[]; tts?: string[]}>

/** Names and keywords of symbols, from `cldr-annotations-full` in a `node_modules` folder. */
export function readAnnotations(modules: string): Parallel[] {
  const read = (lang: Lang): Annotations =>
    JSON.parse(
      readFileSync(join(modules, 'cldr-annotations-full/annotations', lang, 'annotations.json'), 'utf8'),
    ).annotations.annotations
  const all = {ar: read('ar'), en: read('en'), fa: read('fa')}
  return Object.keys(all.en).flatMap((symbol) => {
    const texts = (field: 'default' | 'tts') =>
      Object.fromEntries(langs.map((lang) => [lang, (all[lang][symbol]?.[field] ?? []).join(' ')])) as Record<
        Lang,
        string
      >
    return [
      {texts: texts('default'), weight: 0.5},
      {texts: texts('tts'), weight: 1},
    ]
  })
}

/** Messages of a browser, from the `locales` folder of Chromium; those with plural forms inside are left out. */
export function readMessages(folder: string): Parallel[] {
  const read = (file: string) => readPak(join(folder, file))
  const all = {ar: read('ar.pak'), en: read('en-GB.pak'), fa: read('fa.pak')}
  const seen = new Set<string>()
  return [...all.en].flatMap(([id, en]) => {
    const [ar, fa] = [all.ar.get(id), all.fa.get(id)]
    if (ar === undefined || fa === undefined || /\{\w+,/.test(en) || seen.has(en) || en.length > 600)
      return []
    seen.add(en)
    return [{texts: {ar, en, fa}, weight: 1}]
  })
}
