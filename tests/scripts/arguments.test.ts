/** How commands are called: what a person meets who asks, or types what no command knows. */
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {suite, test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import {ArgumentFault, parseArguments} from '../../scripts/usage.ts'

const {scripts} = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}
/** The file of each command of the project. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /scripts\/[\w/]+\.ts$/.exec(line)?.[0]
  return file === undefined ? [] : [[name, file] as const]
})

/** A command in a process of its own, as a person starts it. */
function run(file: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [file, ...args], {cwd: projectRoot, encoding: 'utf8', input: ''})
}

test('every command says how it is called where it is asked', () => {
  assert.ok(commands.length > 9, 'the commands were found')
  for (const [name, file] of commands) {
    const {status, stdout} = run(file, '--help')
    assert.equal(status, 0, name)
    assert.match(stdout, new RegExp(`^npm (?:run )?.*${name}`), name)
  }
})

test('every command names an option that it does not know, in the same sentence, and does nothing', () => {
  for (const [name, file] of commands) {
    const {status, stdout, stderr} = run(file, '--wrong')
    assert.equal(status, 2, name)
    assert.equal(stdout, '', name)
    assert.match(stderr, /^There is no option --wrong\. Its options: (?:--[a-z-]+, )*--help\.\n$/, name)
  }
})

test('a command that takes no words refuses one instead of doing what was not meant', () => {
  const {status, stderr} = run('scripts/start.ts', 'on-rights')
  assert.equal(status, 2)
  assert.match(stderr, /^This command takes no "on-rights"\. Its options: --content, /)
})

suite('arguments', () => {
  const options = {
    content: {type: 'string', default: 'content'},
    check: {type: 'boolean', default: true},
    strict: {type: 'boolean', default: false},
  } as const
  const refusal = (...args: readonly string[]) => {
    try {
      parseArguments(args, options, false)
    } catch (error) {
      assert.ok(error instanceof ArgumentFault)
      return error.message
    }
    return undefined
  }

  test('are values by name, with their opposites, and words in order', () => {
    const {values, words} = parseArguments(['a', '--content=x', '--no-check', '--', '--b'], options, true)
    assert.deepEqual({...values}, {content: 'x', check: false, strict: false})
    assert.deepEqual(words, ['a', '--b'])
  })

  test('that cannot be gone by are refused by name', () => {
    assert.equal(refusal('--content'), 'The option --content needs a value: --content=VALUE.')
    assert.equal(refusal('--content', '--strict'), 'The option --content needs a value: --content=VALUE.')
    assert.equal(refusal('--strict=yes'), 'The option --strict takes no value.')
    assert.equal(
      refusal('--no-content'),
      'There is no option --no-content. Its options: --content, --no-check, --strict, --help.',
    )
    assert.equal(
      refusal('-x'),
      'There is no option -x. Its options: --content, --no-check, --strict, --help.',
    )
    assert.equal(refusal('--content=--strict'), undefined)
  })
})
