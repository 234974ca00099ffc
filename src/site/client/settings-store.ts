/**
 * What a reader set, kept in this browser and nowhere else. One JSON object under one key; where storage is
 * forbidden, everything works and nothing is kept.
 */

/** The text that was left last and not read to its end, with what is said of it elsewhere. */
export interface LastRead {
  readonly slug: string
  /** Id of the row. */
  readonly row: string
  /** The number of the paragraph, and how many there are. */
  readonly number: number
  readonly total: number
  /** Titles of the text by language. */
  readonly titles: Readonly<Record<string, string>>
  /** Strokes and gaps of its ring. */
  readonly ring?: string
}

/**
 * What is kept; all of it optional. `early.js` applies `theme`, `made` and `style` before anything is painted, and says
 * of `last` that it is there.
 */
export interface Settings {
  /** Interface last read in. */
  ui?: string
  theme?: string
  /** `hide` hides translations made for this site. */
  made?: string
  /** Custom properties by name without its dashes: sizes and leadings. */
  style?: Record<string, string>
  /** Which of our faces are in the browser's store, divided by spaces. */
  faces?: string
  /** Way of reading, as addresses name it. */
  mode?: string
  /** Pair of languages last chosen, first and second: `ar-fa`. */
  pair?: string
  /** `hide` takes the lines from under names. */
  names?: string
  /** Pairs of languages, as `ar-en`, whose columns are swapped. */
  swapped?: string[]
  harakat?: string
  /** `off` turns single-key shortcuts off. */
  keys?: string
  /** How fast is read aloud, as part of the voice's own speed. */
  speed?: string
  /** Last row read, by article. */
  places?: Record<string, string>
  last?: LastRead | undefined
}

const key = 'muqabala'

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)

/** What each of them must be; anybody may have written into the store. What is in `last`, who shows it checks. */
const fits: {readonly [Key in keyof Required<Settings>]: (value: unknown) => boolean} = {
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
  keys: isText,
  speed: isText,
  places: isTexts,
  last: (value) => typeof value === 'object',
}

/** All that is kept, without what is nothing that was ever kept. */
export function read(): Settings {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}') ?? {})
    return Object.fromEntries(kept.filter(([name, value]) => fits[name as keyof Settings]?.(value) === true))
  } catch {
    return {}
  }
}

/** Keep some more. */
export function write(some: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify({...read(), ...some}))
  } catch {}
}
