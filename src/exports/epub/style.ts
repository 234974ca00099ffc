import {langs, languages} from '../../languages/index.ts'
import type {SegmentKind} from '../../text/model.ts'
import type {Book} from './book.ts'

/** Selectors of texts in Arabic script, which need higher lines and must stay joined and upright. */
const arabic = langs.filter((lang) => languages[lang].script === 'Arab').map((lang) => `[lang=${lang}]`)

/**
 * The style of a book, kept small because devices and readers decide most of it. It uses only CSS that old devices
 * know; a rule beside the second language sets it apart without colour.
 */
const style = `body { margin: 0; }
h1 { font-size: 1.5em; line-height: 1.4; margin: 0 0 .4em; font-weight: bold; }
h2 { font-size: 1.2em; line-height: 1.4; margin: 1.2em 0 .3em; font-weight: bold; }
p { margin: 0 0 .5em; line-height: 1.5; text-align: start; }
${arabic.join(', ')} { line-height: 1.8; letter-spacing: 0; font-style: normal; }
.row { margin: 0 0 1.1em; }
.deck { font-size: 1.1em; }
.caption, .note, .from { font-size: .9em; }
.other.title, .other.heading { font-weight: bold; }
[dir=ltr].other { border-left: .1em solid; padding-left: .8em; }
[dir=rtl].other { border-right: .1em solid; padding-right: .8em; }
.from { border-top: .1em solid; margin-top: 2em; padding-top: 1em; }
`

/** Rules for kinds of segments that few books have. */
const rulesOfKinds: Readonly<Partial<Record<SegmentKind, string>>> = {
  quote: 'blockquote { margin: 0 1.5em; }\n',
  'list-item': `ul, ol { margin: 0 0 .3em; padding: 0; }
[dir=ltr].list-item { padding-left: 1.5em; }
[dir=rtl].list-item { padding-right: 1.5em; }
li { line-height: inherit; }
[dir=ltr].level2 { margin-left: 1.5em; }
[dir=rtl].level2 { margin-right: 1.5em; }
[dir=ltr].level3 { margin-left: 3em; }
[dir=rtl].level3 { margin-right: 3em; }
[dir=ltr].level4 { margin-left: 4.5em; }
[dir=rtl].level4 { margin-right: 4.5em; }
`,
  verse: '.verse { margin: 0 1.5em .1em; }\n',
  'table-row': `table { width: 100%; table-layout: fixed; border-collapse: collapse; }
td, th { border: .05em solid; padding: .3em .5em; text-align: start; vertical-align: top; }
`,
  code: 'pre { margin: 0; white-space: pre-wrap; }\n',
  figure: 'figure { margin: 0; }\nimg { max-width: 100%; }\n',
}

/** The style of a book, with rules for what it holds. */
export function styleOf({rows}: Book): string {
  const kinds = new Set(rows.flatMap(({passages}) => passages.map(({segment}) => segment.kind)))
  const more = Object.entries(rulesOfKinds).filter(([kind]) => kinds.has(kind as SegmentKind))
  return style + more.map(([, rules]) => rules).join('')
}
