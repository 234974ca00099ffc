import {langs, languages} from '../../languages/index.ts'

/** Selectors of texts in Arabic script, which need higher lines and must stay joined and upright. */
const arabic = langs.filter((lang) => languages[lang].script === 'Arab').map((lang) => `[lang=${lang}]`)

/**
 * The style of a book, kept small because devices and readers decide most of it. It uses only CSS that old devices
 * know; a rule beside the second language sets it apart without colour.
 */
export const style = `body { margin: 0; }
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
