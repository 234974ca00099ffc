import assert from 'node:assert/strict'
import {test} from 'node:test'
import {creditsAbove} from '../../src/structure/page-credits.ts'

const sentence =
  'The bridge took four years to build and cost twice what the county had planned, but people in the valley say that it was worth the wait.'
const text = [sentence, '', `${sentence} ${sentence}`, 'Share', sentence, sentence]

/** Date and authors of a page with these lines above its text and under it. */
function credits(above: readonly string[], under: readonly string[] = []): string {
  return creditsAbove([...above, ...text, ...under], 'en')
    .map(({value}) => value)
    .join(' / ')
}

test('a page whose title nobody can tell still gives the day and the people named above its text', () => {
  const pop = ['Get unlimited access for only $1.25 a week', 'Subscribe', 'New bridge opens']
  const label = [...pop, 'Author of the article:', 'Lena Ford', 'Published Jun 05, 2026  •  3 minute read']
  assert.equal(credits(label), '2026-06-05 / Lena Ford')
  assert.equal(
    credits([...pop, 'Nizaar Warli', '11:00 AM PDT • May 16, 2024']),
    '2024-05-16T11:00-07:00 / Nizaar Warli',
  )
})

test('all names of a byline of several lines are authors', () => {
  assert.equal(
    credits(['Lucy ThorntonNews Reporter', 'Tim HanlonNews Reporter', 'Phoebe Tonks']),
    'Lucy Thornton / Tim Hanlon / Phoebe Tonks',
  )
})

test('a name without a date, a label or an office beside it is no author', () => {
  assert.equal(credits(['Sarah Johnson', 'New bridge opens']), '')
})

test('days of other articles under the text are not its own, unless one day alone is said to be that of publication', () => {
  const others = Array.from({length: 14}, () => 'Another headline')
  assert.equal(credits([], [...others, 'Rebecca Astill', '30 Aug 2023, 12:54pm']), '')
  assert.equal(credits([], [...others, 'Published 30 Aug 2023']), '2023-08-30')
  assert.equal(credits([], [...others, 'Published 30 Aug 2023', 'Published 29 Aug 2023']), '')
})
