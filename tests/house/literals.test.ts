/** What is true of a language stands in its folder: no other code has its letters, nor its name. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import ts from 'typescript'
import {programFiles, type SourceFile, sourceFilesIn} from '../../scripts/lab/house.ts'
import {langs} from '../../src/languages/index.ts'

const files = [...sourceFilesIn('src', programFiles), ...sourceFilesIn('scripts', programFiles)].filter(
  ({name}) => !/^(?:src\/languages|scripts\/lab)\//.test(name),
)

/** A literal or a name of the code, as it is meant: escapes read. */
interface Word {
  readonly text: string
  readonly line: number
}

/** Strings, templates, regular expressions and names of a file; comments are none of them. */
function wordsOf({name, text}: SourceFile): readonly Word[] {
  // What stands in the tags of a page is code to the same rules.
  const code = name.endsWith('.astro') ? text.replaceAll(/^---$/gm, '') : text
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
  const words: Word[] = []
  const visit = (node: ts.Node): void => {
    const found = wordOf(node)
    if (found !== undefined)
      words.push({text: found, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1})
    ts.forEachChild(node, visit)
  }
  visit(file)
  return words
}

function wordOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return node.text
  if (ts.isRegularExpressionLiteral(node))
    return node.text.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/giu, (_, braced, four) =>
      String.fromCodePoint(Number.parseInt(braced ?? four, 16)),
    )
  return ts.isIdentifier(node) ? node.text : undefined
}

/** Places of the words that a rule refuses. */
function refused(refuses: (text: string) => boolean): readonly string[] {
  return files
    .filter(({name}) => !name.endsWith('.css'))
    .flatMap((file) =>
      wordsOf(file)
        .filter(({text}) => refuses(text))
        .map(({text, line}) => `${file.name}:${line} ${text.slice(0, 40)}`),
    )
}

test('no letter of the Arabic script stands outside languages', () => {
  assert.deepEqual(
    refused((text) => /[\p{L}&&\p{Script=Arabic}]/v.test(text)),
    [],
  )
})

/** A tag by itself, and tags as alternatives of a pattern. */
const named = new RegExp(`^(?:${langs.join('|')})$|[(|](?:${langs.join('|')})[|)]`)

test('no code outside languages names one of them', () => {
  assert.ok(files.length > 200, 'the code was found')
  assert.deepEqual(
    refused((text) => named.test(text)),
    [],
  )
})

test('no style outside languages names one of them', () => {
  const named = new RegExp(`lang\\|?[\\^*~]?=['"]?(?:${langs.join('|')})\\b|:lang\\((?:${langs.join('|')})`)
  const wrong = files.filter(({name, text}) => /\.(?:css|astro)$/.test(name) && named.test(text))
  assert.deepEqual(
    wrong.map(({name}) => name),
    [],
  )
})
