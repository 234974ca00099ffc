/**
 * `npm run train -- align-names CLDR_MODULES`: names that Unicode's locale data knows in all three languages.
 *
 * Regions, languages, currencies, months and weekdays come from this Node's `Intl`, cities of time zones from
 * `cldr-dates-full` in CLDR_MODULES. They are precomputed because asking `Intl` for them costs a start tenths
 * of a second.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Lang, langs} from '../../../src/languages/index.ts'

type Forms = Record<Lang, string[]>

/** Locales whose names count for a language: Levantine Arabic has months of its own. */
const locales: Readonly<Record<Lang, readonly string[]>> = {
  ar: ['ar', 'ar-LB'],
  en: ['en'],
  fa: ['fa-u-ca-gregory', 'fa-AF-u-ca-gregory'],
}

function forms(name: (locale: string) => string | undefined): Forms {
  const of = (lang: Lang) =>
    [...new Set(locales[lang].map(name).filter((form) => form !== undefined && form !== ''))] as string[]
  return {ar: of('ar'), en: of('en'), fa: of('fa')}
}

function codes(length: number): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return Array.from({length}).reduce<string[]>(
    (all) => all.flatMap((start) => letters.map((letter) => start + letter)),
    [''],
  )
}

function displayNames(
  type: 'region' | 'language' | 'currency',
  candidates: readonly string[],
  style: 'long' | 'short' = 'long',
): Forms[] {
  const name = (code: string) => (locale: string) => {
    try {
      return new Intl.DisplayNames(locale, {type, style, fallback: 'none'}).of(code)
    } catch {
      return undefined
    }
  }
  return candidates.map((code) => forms(name(code)))
}

/** Names by initials, and other names of one country, which Unicode's data does not give. */
const acronyms: Forms[] = [
  {
    ar: ['الولايات المتحدة', 'أمريكا', 'أميركا', 'الأمريكية', 'الأميركية'],
    en: ['US', 'USA', 'America', 'American', 'Americans'],
    fa: ['ایالات متحده', 'آمریکا', 'امریکا', 'آمریکایی'],
  },
  {ar: ['الاتحاد الأوروبي'], en: ['EU', 'European Union'], fa: ['اتحادیه اروپا', 'اتحادیهٔ اروپا']},
  {ar: ['الأمم المتحدة'], en: ['UN', 'United Nations'], fa: ['سازمان ملل', 'سازمان ملل متحد', 'ملل متحد']},
]

function dateNames(part: 'month' | 'weekday', days: readonly Date[]): Forms[] {
  return days.map((day) =>
    forms((locale) => new Intl.DateTimeFormat(locale, {[part]: 'long', timeZone: 'UTC'}).format(day)),
  )
}

/** Nested objects of CLDR's zone names, flattened to exemplar cities by path. */
function cities(node: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof node !== 'object' || node === null) return found
  for (const [key, value] of Object.entries(node)) {
    if (key === 'exemplarCity' && typeof value === 'string') found.set(path, value)
    else cities(value, `${path}/${key}`, found)
  }
  return found
}

function zoneCities(modules: string): Forms[] {
  const read = (lang: Lang) => {
    const file = join(modules, 'cldr-dates-full/main', lang, 'timeZoneNames.json')
    return cities(JSON.parse(readFileSync(file, 'utf8')).main[lang].dates.timeZoneNames.zone, '', new Map())
  }
  const all = {ar: read('ar'), en: read('en'), fa: read('fa')}
  return [...all.ar.keys()].flatMap((zone) => {
    const [ar, fa] = [all.ar.get(zone), all.fa.get(zone)]
    const en = all.en.get(zone) ?? zone.split('/').at(-1)?.replace(/_/g, ' ')
    return ar && en && fa ? [{ar: [ar], en: [en], fa: [fa]}] : []
  })
}

/** See the head of this file. */
export async function run([modules = '']: readonly string[]): Promise<void> {
  const months = Array.from({length: 12}, (_, k) => new Date(Date.UTC(2024, k, 15)))
  const weekdays = Array.from({length: 7}, (_, k) => new Date(Date.UTC(2024, 0, 7 + k)))
  const rows = [
    ...displayNames('region', [
      ...codes(2),
      '001',
      '002',
      '003',
      '005',
      '009',
      '013',
      '015',
      '019',
      '030',
      '034',
      '142',
      '143',
      '145',
      '150',
      '419',
    ]),
    ...displayNames('region', codes(2), 'short'),
    ...displayNames(
      'language',
      [...codes(2), ...codes(3)].map((code) => code.toLowerCase()),
    ),
    ...acronyms,
    ...displayNames('currency', codes(3)),
    ...dateNames('month', months),
    ...dateNames('weekday', weekdays),
    ...zoneCities(modules),
  ].filter((row) => langs.every((lang) => row[lang].length > 0))
  const lines = [...new Set(rows.map((row) => langs.map((lang) => row[lang].join('/')).join('|')))]
  const about = {
    about:
      'Names of regions, languages, currencies, months, weekdays and cities: one name a line, a column a language divided by |, forms divided by /.',
    command: 'npm run train -- align-names CLDR_MODULES',
    sources: ['Unicode CLDR (Unicode, Inc.), through the Intl of Node and cldr-dates-full 48.2.0'],
    licence: 'Unicode-3.0',
  }
  writeFileSync(
    'src/align/data/align-names.json',
    `${JSON.stringify({...about, columns: langs, names: lines.join('\n')}, undefined, 1)}\n`,
  )
}
