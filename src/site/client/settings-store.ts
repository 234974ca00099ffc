/**
 * The reader's settings, stored only in this browser: one JSON object under one key of `localStorage`. Where storage is
 * forbidden everything works and nothing is stored.
 */

/** The text that was left last before its end, with what the home page shows of it. */
export interface LastRead {
  readonly slug: string
  /** Id of the row. */
  readonly row: string
  /** Number of the paragraph, and of all paragraphs. */
  readonly number: number
  readonly total: number
  /** Titles of the text by language. */
  readonly titles: Readonly<Record<string, string>>
  /** The ring of the text, as a `stroke-dasharray`. */
  readonly ring?: string
}

/**
 * The settings, all optional. Their names are stored on readers' devices and must not change. `apply-settings.js` applies
 * `theme`, `made`, `names` and `style` before the first paint, and marks on the page that `last` exists.
 */
export interface Settings {
  /** Language of the interface used last. */
  ui?: string
  theme?: string
  /** `hide` hides in-house translations, made for this site. */
  made?: string
  /** Custom properties by name without its dashes: sizes and leadings. */
  style?: Record<string, string>
  /** Our web fonts that the browser has cached, separated by spaces. */
  faces?: string
  /** Layout (`?mode=`), as addresses name it. */
  mode?: string
  /** Pair of languages last chosen, first and second: `ar-fa`. */
  pair?: string
  /** `hide` removes the lines under names. */
  names?: string
  /** Pairs of languages, as `ar-en`, whose columns are swapped. */
  swapped?: string[]
  harakat?: string
  /** `show` underlines what only one of the two texts says. */
  differences?: string
  /** `off` turns single-key shortcuts off. */
  keys?: string
  /** Speed of reading aloud, as a factor of the voice's own. */
  speed?: string
  /** Last row read, by article. */
  places?: Record<string, string>
  last?: LastRead | undefined
}

const key = 'muqabala'

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)

/** Checks of the stored values, which may be anything. `continue-reading.ts` checks the parts of `last`. */
const isValid: {readonly [Key in keyof Required<Settings>]: (value: unknown) => boolean} = {
  ui: isText,
  theme: isText,
  made: isText,
  style: isTexts,
  faces: isText,
  mode: isText,
  pair: isText,
  names: isText,
  swapped: (value) => Array.isArray(value) && value.every(isText),
  harakat: isText,
  differences: isText,
  keys: isText,
  speed: isText,
  places: isTexts,
  last: (value) => typeof value === 'object',
}

/** Read the settings; values of another type are left out. */
export function readSettings(): Settings {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}') ?? {})
    return Object.fromEntries(
      kept.filter(([name, value]) => isValid[name as keyof Settings]?.(value) === true),
    )
  } catch {
    return {}
  }
}

/** Store some settings; the others stay. */
export function writeSettings(some: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify({...readSettings(), ...some}))
  } catch {}
}
