/** What Pagefind refuses, or cannot do, stops the index: never is half of one taken for the whole. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {indexRecords} from '../../scripts/build/pagefind.ts'

/** The part of the package that talks to its program. */
const {PagefindService} = (await import(new URL('service.js', import.meta.resolve('pagefind')).href)) as {
  PagefindService: {prototype: {sendMessage(message: Message, answer: Answer): void}}
}
interface Message {
  readonly type: string
  readonly url?: string
}
type Answer = (response: {err: {message: string}}) => void

const records = (count: number) =>
  Array.from({length: count}, (_, at) => ({url: `/${at}`, content: `word${at} all`}))

/** Run code while Pagefind answers some messages, after a while, that it cannot. */
async function refusing(
  isRefused: (message: Message) => boolean,
  run: () => Promise<unknown>,
): Promise<void> {
  const {prototype} = PagefindService
  const {sendMessage} = prototype
  prototype.sendMessage = function (message, answer) {
    if (isRefused(message)) setTimeout(() => answer({err: {message: 'no room'}}), 20)
    else sendMessage.call(this, message, answer)
  }
  try {
    await run()
  } finally {
    prototype.sendMessage = sendMessage
  }
}

test('every record is in the index under an id of its own, more of them than are on their way at once', async () => {
  const {ids, files} = await indexRecords(records(70))
  assert.deepEqual(
    [...ids.keys()].sort(),
    records(70)
      .map(({url}) => url)
      .sort(),
  )
  assert.equal(new Set(ids.values()).size, 70)
  assert.ok(files.every(({content}) => content.length > 0))
})

test('a record that is refused is named, be it one of the first or the very last', async () => {
  for (const url of ['/0', '/39'])
    await refusing(
      (message) => message.url === url,
      () => assert.rejects(indexRecords(records(40)), new RegExp(`Pagefind refused ${url}: no room`)),
    )
})

test('where Pagefind does not start, or makes no files, its reason is told', async () => {
  for (const [type, said] of [
    ['NewIndex', /Pagefind did not start: no room/],
    ['GetFiles', /Pagefind made no index: no room/],
  ] as const)
    await refusing(
      (message) => message.type === type,
      () => assert.rejects(indexRecords(records(2)), said),
    )
})
