/** A dummy member of every list that README's table tells how to add to, put into a copy of the program. */
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** What each dummy is called where people see it. */
export const shown = 'Dummy'

/** A line of a text that the dummy rule changes: it takes the mark away. */
export const marked = '§§'

/** A letter that a dummy row of the table of spellings takes for another one. */
export const respelled = {from: '\u0768', to: '\u0646'}

/** What a dummy feature of the aligner counts for: it keeps segments that end in the mark from being linked. */
const weight = -50

/** Files of the dummies. */
const files: Readonly<Record<string, string>> = {
  'src/exports/dummy.ts': `import type {Exporter} from './export.ts'
export const dummy: Exporter = {
  extension: 'dummy',
  label: '${shown}',
  mediaType: 'text/x-dummy',
  forReading: true,
  files: ({slug}) => [{name: \`\${slug}.dummy\`, make: () => 'nothing'}],
}
`,
  'src/readers/dummy.ts': `import {plainText} from './plain-text.ts'
import type {Reader} from './reader.ts'
export const dummy: Reader = {...plainText, extensions: ['dummy'], recognises: ({file}) => file.endsWith('.dummy')}
`,
  'src/restore/rules/dummy.ts': `import {lineRule, problemAt, type Rule} from '../../text/rule.ts'
const rule = lineRule({
  code: 'dummy',
  evidence: 'A line ends in the mark.',
  spares: 'Everything else.',
  reason: 'a mark',
  test: /${marked}$/u,
  edits: (text) => [{start: text.length - ${marked.length}, end: text.length, text: ''}],
})
export const dummy: Rule = {
  ...rule,
  apply: (lines, context) => ({
    ...rule.apply(lines, context),
    problems: context.file.endsWith('.dummy') ? [problemAt('dummy', context, lines[0]!, 'It is one.')] : [],
  }),
}
`,
  'src/align/features/dummy.ts': `import type {Feature} from './feature.ts'
export const dummy: Feature = {
  names: ['dummy'],
  prepare: ({source}) => (place, out, at) => {
    if (place.source === place.sourceEnd || place.target === place.targetEnd) return
    const own = source.segments.slice(place.source, place.sourceEnd)
    if (own.some(({text}) => text.endsWith('${marked}'))) out[at] = 1
  },
}
`,
  'scripts/lab/bench/dummy.ts': `export async function run() {
  console.log('${shown}')
}
`,
  'scripts/lab/train/dummy.ts': `export async function run() {
  console.log('${shown}')
}
`,
}

/** Where each takes its line: a file, the place, and what is put before or behind it. */
const lines: readonly (readonly [file: string, place: string, where: 'before' | 'behind', line: string])[] = [
  ['src/exports/index.ts', '/** Every format. */', 'before', "import {dummy} from './dummy.ts'\n"],
  ['src/exports/index.ts', 'json, tei', 'behind', ', dummy'],
  ['src/readers/index.ts', '/** Every format that', 'before', "import {dummy} from './dummy.ts'\n"],
  ['src/readers/index.ts', '  plainText,', 'before', '  dummy,\n'],
  ['src/restore/rules.ts', '/** Every rule;', 'before', "import {dummy} from './rules/dummy.ts'\n"],
  ['src/restore/rules.ts', '    codePage,', 'behind', '\n    dummy,'],
  ['scripts/lab/bench.ts', '  align: () =>', 'before', "  dummy: () => import('./bench/dummy.ts'),\n"],
  ['scripts/lab/train.ts', '  align: () =>', 'before', "  dummy: () => import('./train/dummy.ts'),\n"],
  ['src/site/reading/layouts.ts', "  {id: 'below'", 'before', "  {id: 'dummy', word: 'dummy'},\n"],
  ['src/site/reading/themes.ts', "'sepia', 'dark'", 'behind', ", 'dummy'"],
  [
    'src/site/styles/themes.css',
    '[data-theme="dark"] {',
    'before',
    '[data-theme="dummy"] {\n  --paper: #123456;\n}\n',
  ],
  [
    'src/site/client/row-acts.ts',
    'const cite: RowAct',
    'before',
    `const dummy: RowAct = () => [element('button', {class: 'act'}, '${shown}')]\n`,
  ],
  ['src/site/client/row-acts.ts', '  report,\n]', 'before', '  dummy,\n'],
  [
    'src/text/problem-kinds.ts',
    '  // Languages.\n',
    'before',
    `  dummy: {severity: 'warning', advice: '${shown}.'},\n`,
  ],
  ['src/align/model.ts', '/** Every feature.', 'before', "import {dummy} from './features/dummy.ts'\n"],
  ['src/align/model.ts', '= [shape, length', 'behind', ', dummy'],
  [
    'src/languages/script/fold.ts',
    'export const foldRows: readonly FoldRow[] = [\n',
    'behind',
    `  ['neighbours', '${respelled.from}', '${respelled.to}'],\n`,
  ],
  ['src/text/circles.ts', "['seen', 'pinned'", 'behind', ", 'dummy'"],
  [
    'src/text/circles.ts',
    '  if (pairings.length === 0 ||',
    'before',
    "  if (pairings.length > 0 && pairings.every(({status}) => status === 'auto')) return 'dummy'\n",
  ],
  [
    'src/site/styles/late/article.css',
    '.circle.seen {',
    'before',
    '.circle.dummy {\n  border-width: 3px;\n}\n',
  ],
  [
    'src/site/reading/facet-listings.ts',
    '  topic: {\n',
    'before',
    "  dummy: {keysOf: () => ['one'], nameOf: () => 'One of them', label: ({home}) => home.dummy, least: 1, linked: 'below'},\n",
  ],
  ['src/search/article-filters.ts', "['source'", 'behind', ", 'dummy'"],
  ['src/search/index/record.ts', '    source: [source],', 'before', "    dummy: ['one'],\n"],
  [
    'src/site/pages/[ui]/search.astro',
    '  source: [...sources]',
    'before',
    "  dummy: [{value: 'one', text: 'One of them'}, {value: 'none', text: 'None of them'}],\n",
  ],
  [
    'scripts/content/decision-edits.ts',
    "  ['join LINE', ",
    'before',
    `  ['dummy LINE', '${shown}', ([line = ''], file) => ({path: ['files', file, 'roles', line], value: 'paragraph', append: false})],\n`,
  ],
]

/** Put all of them into the copy in a folder, with their words in every interface language. */
export function addDummies(copy: string, langs: readonly string[]): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(copy, name), text)
  for (const [name, place, where, line] of lines) {
    const file = path.join(copy, name)
    const text = readFileSync(file, 'utf8')
    assert.equal(text.split(place).length, 2, `${name} has one place for a dummy`)
    writeFileSync(
      file,
      text.replace(place, () => (where === 'before' ? line + place : place + line)),
    )
  }
  for (const lang of langs) {
    const file = path.join(copy, 'content', 'interface', `${lang}.json`)
    const words = JSON.parse(readFileSync(file, 'utf8'))
    for (const area of ['rules', 'reading', 'settings', 'home', 'search']) words[area].dummy = shown
    words.reading.dummyMeans = shown
    writeFileSync(file, JSON.stringify(words))
  }
  // As training would write it.
  const file = path.join(copy, 'src', 'align', 'data', 'align-weights.json')
  const weights = JSON.parse(readFileSync(file, 'utf8'))
  for (const pass of ['first', 'second']) weights[pass].dummy = weight
  writeFileSync(file, JSON.stringify(weights))
}
