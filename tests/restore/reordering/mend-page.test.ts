import assert from 'node:assert/strict'
import {test} from 'node:test'
import {declarationDocuments} from '../../../scripts/lab/bench/documents.ts'
import {textSource} from '../../../scripts/lab/bench/restore/accounts.ts'
import {measure, ways} from '../../../scripts/lab/bench/scramble/cases.ts'
import {restoreSource as restore} from '../../../src/edition/pipeline.ts'
import letters from '../../../src/languages/fa/letters.json' with {type: 'json'}
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'

const persian = openWordModel('fa', letters)
const declaration = declarationDocuments().flatMap(({lines}) => lines.map(({fa}) => fa))

test('in a text of which a third is in pieces, more lines come back than line by line, and healthy ones stay', () => {
  const way = ways.find(({name}) => name === 'a third of the lines')!
  const {broken, healthy, alone, inText} = measure([declaration.slice(0, 70)], way, () => persian)
  assert.ok(broken > 20 && healthy > 40)
  assert.ok(inText.restored > alone.restored, `${inText.restored} of ${broken}, alone ${alone.restored}`)
  assert.ok(inText.harmed <= 2, `${inText.harmed} of ${healthy}`)
})

test('a text that had lines in pieces and was restored is not restored again', () => {
  const broken = [
    'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب',
    'ها هر روز به کتابخانه شهر می آیند و کتاب می خوانند بچه',
    'درصد از کتاب های کتابخانه تازه است. 20 در این شهر',
  ]
  const textOf = (text: string) =>
    restore(textSource(text), [])
      .lines.map(({spans}) => spans.map((span) => span.text).join(''))
      .join('\n')
  const once = textOf(broken.join('\n\n'))
  assert.notEqual(once, broken.join('\n'))
  assert.equal(textOf(once), once)
})
