import assert from 'node:assert/strict'
import {test} from 'node:test'
import {noJudgement} from '../../src/edition/judgement.ts'
import {ingest, parseFile} from '../../src/edition/pipeline.ts'
import {WorkBudget} from '../../src/text/work.ts'

const english = 'The man wrote a long letter to his brother in the distant city before leaving it'.split(' ')
const arabic = 'كتب الرجل رسالة طويلة إلى أخيه في المدينة البعيدة قبل أن يغادر القرية مع عائلته'.split(' ')

/** Sentences that are all different, of five to thirteen words. */
function sentences(words: readonly string[], count: number): string[] {
  return Array.from({length: count}, (_, index) => {
    const own = words.map((word, at) => (at === index % words.length ? `${word} ${index * 7}` : word))
    return `${own.slice(0, 5 + ((index * 5) % 9)).join(' ')}.`
  })
}

/** An article of a title and paragraphs in two languages, and what is said of the budget of work. */
function published(paragraphs: (words: readonly string[]) => string[], work?: WorkBudget) {
  const texts = {
    'en.txt': ['The brother in the city and his letters', ...paragraphs(english)],
    'ar.txt': ['الأخ في المدينة ورسائله', ...paragraphs(arabic)],
  }
  const files = Object.entries(texts).map(([name, lines]) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`)
    const {parse} = parseFile({file: `a/${name}`, bytes, sha256: name})
    assert.ok(parse)
    return parse
  })
  const context = {judgement: noJudgement, previous: [], concepts: [], ...(work ? {work} : {})}
  const {article, problems} = ingest('a', files, context)
  assert.deepEqual(
    problems.filter(({code}) => code === 'coverage'),
    [],
  )
  const shown = article.editions.map(({segments}) => segments.map(({text}) => text))
  assert.deepEqual(shown, Object.values(texts), 'Not all of the text is published.')
  const said = problems.filter(({code}) => code === 'too-much-work')
  return {article, said, beads: article.alignments[0]!.beads}
}

const fewParagraphs = (words: readonly string[]) =>
  [0, 1, 2, 3].map((at) =>
    sentences(words, 12)
      .slice(at * 3, at * 3 + 3)
      .join(' '),
  )

test('an article of a usual length says nothing of a budget', () => {
  const {said, beads} = published(fewParagraphs)
  assert.deepEqual(said, [])
  assert.ok(beads.every(({source, target}) => source.length > 0 && target.length > 0))
  assert.ok(beads.some(({words = []}) => words.length > 0))
})

test('where even rows are beyond the budget, both texts are published whole, each paragraph in a row alone', () => {
  const {said, beads} = published(fewParagraphs, new WorkBudget(1000))
  assert.ok(beads.every(({source, target}) => source.length + target.length === 1))
  assert.match(
    said[0]!.message,
    /5 segments in "en" were not compared with the 5 in "ar".*each stands alone in a row/,
  )
  assert.deepEqual([said[0]!.file, said[0]!.line, said[0]!.severity], ['a/en.txt', 1, 'warning'])
})

test('where rows fit into the budget and sentences do not, the rows are linked as wholes', () => {
  // Thirty-six cells of paragraphs, at a thousand steps each, and what words meet in them.
  const {said, beads} = published(fewParagraphs, new WorkBudget(60_000))
  assert.ok(beads.every(({source, target}) => source.length === 1 && target.length === 1))
  assert.ok(beads.every((bead) => bead.sentences === undefined))
  assert.ok(said.some(({message}) => message.includes('rows are linked as wholes')))
})

test('of a very long paragraph only sentences near their place are compared, and each is in the row once', () => {
  const count = 400
  const long = (words: readonly string[]) => [
    sentences(words, 3).join(' '),
    sentences(words, count).join(' '),
    sentences(words, 2).join(' '),
  ]
  const {said, beads, article} = published(long, new WorkBudget(120_000_000))
  const [near] = said.filter(({message}) => message.includes('that stand about as far from its beginning'))
  assert.deepEqual([near?.file, near?.line], ['a/en.txt', 5])
  const row = beads.find(({source}) => source.includes('p2'))
  const inside = row?.sentences ?? []
  assert.equal(inside.flatMap(({source}) => source).length, count)
  assert.equal(new Set(inside.flatMap(({target}) => target.map(({id}) => id))).size, count)
  const right = inside.filter(
    ({source, target}) =>
      source.length === 1 && target.length === 1 && source[0]!.id.endsWith(target[0]!.id.slice(2)),
  )
  assert.ok(right.length > count * 0.9, `Of ${count} sentences only ${right.length} stand beside their own.`)
  assert.equal(article.editions.length, 2)
})

test('a paragraph in which the same words meet more often than can be held has no words linked, and says so', () => {
  const again = (words: readonly string[]) => [
    sentences(words, 3).join(' '),
    `${sentences(words, 1000).join(' ').replaceAll('.', '')}.`,
    sentences(words, 2).join(' '),
  ]
  const {said, beads} = published(again)
  assert.deepEqual(beads.find(({source}) => source.includes('p2'))?.words, undefined)
  assert.deepEqual(
    said.map(({line}) => line),
    [5],
  )
  assert.match(said[0]!.message, /Clauses and words of this paragraph/)
})

test('what became of the characters of a line is told as a whole where the budget is used up, and nothing is lost', () => {
  const torn = 'The man wrote a let-ter to his bro ther \uFFFD and the city a\u00ADbout it.'
  const files = (work: WorkBudget) => {
    const text = `The brother in the city\n\n${sentences(english, 3).join(' ')}\n\n${torn.replace('let-ter', 'let­ter')} ﻻ ﺎ\n`
    const {parse} = parseFile({file: 'a/en.txt', bytes: new TextEncoder().encode(text), sha256: 'x'})
    return ingest('a', [parse!], {judgement: noJudgement, previous: [], concepts: [], work})
  }
  const [close, whole] = [files(new WorkBudget()), files(new WorkBudget(0))]
  assert.deepEqual(whole.article.editions, close.article.editions)
  const sums = (each: typeof close) =>
    Object.values(each.article.ledgers[0]!.characters).reduce((sum, count) => sum + count, 0)
  assert.equal(sums(whole), sums(close))
  assert.ok(whole.article.ledgers[0]!.entries.length < close.article.ledgers[0]!.entries.length)
  const said = (each: typeof close) => each.problems.filter(({code}) => code === 'too-much-work')
  assert.deepEqual(said(close), [])
  assert.deepEqual(
    said(whole).map(({file, line}) => [file, line]),
    [['a/en.txt', 5]],
  )
})
