import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from '../../src/readers/index.ts'
import {pixel, rawOf} from './office.ts'

const picture = Buffer.concat([pixel, Buffer.alloc(300)])
const words =
  'The gate stands open from the first light of the morning until the last shop of the street is shut.'
const texts = {
  'a.md': (address: string) => `# The gate\n\n${words}\n\n![A gate](${address})\n`,
  'a.html': (address: string) =>
    `<h1>The gate</h1><p>${words}</p><p>${words}</p><img src="${address}" srcset="https://example.org/l.png 2x" alt="A gate">`,
}

for (const [name, text] of Object.entries(texts)) {
  /** The picture of a text, and the paths that were asked for, where one lies beside it. */
  const shownBy = (address: string) => {
    const asked: string[] = []
    const beside = (path: string) => {
      asked.push(path)
      return path === 'my files/gate.png' ? picture : undefined
    }
    const {source, pictures = []} = read({...rawOf(name, text(address)), beside})
    return {asked, pictures, file: source?.stated?.blocks.find(({role}) => role === 'figure')?.picture?.file}
  }

  test(`a picture in the folder beside ${name} is kept, and nothing outside of it is asked for`, () => {
    const {file, pictures} = shownBy('./my%20files/gate.png?v=2')
    assert.deepEqual(
      pictures.map((each) => each.name),
      [file],
    )
    for (const address of [
      '../gate.png',
      'a/%2e%2e/%2e%2e/b.png',
      '/etc/passwd',
      'C:\\a.png',
      'file:///a.png',
    ])
      assert.deepEqual(shownBy(address).asked, [], address)
  })
}
