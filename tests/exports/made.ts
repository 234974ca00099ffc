/** Files that exporters make, for tests. */
import assert from 'node:assert/strict'
import type {Exporter} from '../../src/exports/export.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article} from '../../src/text/model.ts'

const words = readWords('content')

/** All files of one format, made. */
export function made(exporter: Exporter, article: Article) {
  return exporter.files(article, words).map(({name, make}) => ({name, content: make()}))
}

/** The only file of a format that is text. */
export function only(exporter: Exporter, article: Article): string {
  const [first, ...others] = made(exporter, article)
  assert.ok(first && others.length === 0 && typeof first.content === 'string')
  return first.content
}
