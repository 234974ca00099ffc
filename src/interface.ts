/**
 * The words of the interface, by area: the shape of `content/interface/<lang>.json`.
 *
 * Every language has every word; a missing or misspelt key stops the build with its name. Where a word holds
 * `{something}`, that is put in by `fill` (`reading/fill.ts`).
 */
import {z} from 'astro/zod'

/** A word or sentence. */
const word = z.string().min(1)

/** An area whose keys are all words. */
function area<const Key extends string>(...keys: readonly Key[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, word])) as Record<Key, typeof word>)
}

/** All areas. */
export const interfaceWords = z.strictObject({
  /** Head and foot of every page, and the page for addresses that do not exist. */
  site: area(
    'name',
    'tagline',
    'skip',
    'nav',
    'texts',
    'search',
    'glossary',
    'about',
    'language',
    'feed',
    'rights',
    'notFoundTitle',
    'notFoundText',
    'toTexts',
  ),
  /** Names of the languages in the interface's language. */
  languages: area('ar', 'en', 'fa'),
  /** What an edition is. `madeBy` names `{language}` and `{date}`. */
  origin: area(
    'original',
    'translation',
    'received',
    'made',
    'madeBy',
    'machineAssisted',
    'reviewed',
    'notReviewed',
    'hideMade',
  ),
  /** The lists of texts. `count` holds `{count}`; `page` holds `{page}` and `{pages}`. */
  home: area(
    'title',
    'intro',
    'browse',
    'byLanguages',
    'bySource',
    'byYear',
    'byTopic',
    'all',
    'timeline',
    'undated',
    'words',
    'count',
    'empty',
    'onlyMade',
    'alone',
    'newer',
    'older',
    'page',
  ),
  /** The page of one text. `row` and `resume` hold `{id}`; `pairOf` holds `{first}` and `{second}`. */
  article: area(
    'tools',
    'mode',
    'side',
    'stacked',
    'original',
    'translation',
    'reveal',
    'hover',
    'revealHint',
    'showTranslation',
    'swap',
    'pair',
    'pairOf',
    'settings',
    'help',
    'contents',
    'map',
    'mapHelp',
    'row',
    'noTranslation',
    'noOriginal',
    'auto',
    'seen',
    'unsure',
    'legend',
    'author',
    'translator',
    'date',
    'publisher',
    'agency',
    'section',
    'address',
    'cutAddress',
    'time',
    'resume',
    'previous',
    'next',
    'related',
    'relatedBy',
    'terms',
    'data',
    'by',
    'translatedBy',
    'cite',
    'title',
    'deck',
    'names',
    'unpaired',
    'editions',
    'quoteOpen',
    'quoteClose',
    'comma',
  ),
  /** What was done to the source. `more` holds `{count}`. */
  apparatus: area(
    'title',
    'intro',
    'kept',
    'metadata',
    'emended',
    'removed',
    'characters',
    'line',
    'lines',
    'before',
    'after',
    'doubtful',
    'whole',
    'back',
    'more',
    'file',
    'rule',
    'source',
  ),
  /** What a reader can set. */
  settings: area(
    'title',
    'theme',
    'system',
    'light',
    'sepia',
    'dark',
    'arabicScript',
    'latinScript',
    'size',
    'leading',
    'harakat',
    'show',
    'hide',
    'reset',
    'close',
    'kept',
    'shortcuts',
    'on',
    'off',
    'names',
  ),
  /** The menu of one row. `menu` and `rangeLink` hold `{id}`. */
  copy: area(
    'menu',
    'link',
    'rangeLink',
    'original',
    'translation',
    'both',
    'selection',
    'copied',
    'failed',
    'report',
  ),
  /** The sheet of keys. */
  keys: area(
    'title',
    'next',
    'previous',
    'modes',
    'swap',
    'menu',
    'terms',
    'settings',
    'search',
    'help',
    'close',
  ),
  /** The page about the site; its text is in `content/about/`. */
  about: area('title'),
  /** The search page. */
  search: area('title'),
  /** The glossary. */
  glossary: area('title'),
})

/** The words of one interface language. */
export type Words = z.infer<typeof interfaceWords>
