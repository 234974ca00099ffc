import assert from 'node:assert/strict'
import {hash} from 'node:crypto'
import {test} from 'node:test'
import {policyOf} from '../../src/site/layouts/policy.ts'
import {scriptJson} from '../../src/site/reading/linked-data.ts'

test('data that stands in a page cannot end its element, whatever is in it', () => {
  const text = '</script><!-- <script>'
  const written = scriptJson({text})
  assert.doesNotMatch(written, /</)
  assert.deepEqual(JSON.parse(written), {text})
})

test('a page allows what it is made of by name, and nothing else', () => {
  const rules = policyOf({styles: ['a{}'], scripts: ['b()']}).split(';')
  const of = (name: string) => rules.find((rule) => rule.startsWith(`${name} `))?.slice(name.length + 1)
  assert.equal(of('default-src'), "'none'")
  assert.equal(of('base-uri'), "'none'")
  assert.match(of('script-src') ?? '', /^'self' 'sha256-[\w+/]{43}='$/)
  assert.match(of('style-src') ?? '', /^'self' 'sha256-[\w+/]{43}='$/)
  for (const name of ['img-src', 'font-src', 'connect-src', 'form-action']) assert.equal(of(name), "'self'")
  assert.match(policyOf({styles: [], scripts: [], search: true}), /script-src 'self' 'wasm-unsafe-eval'/)
})

test('a policy allows an inline text by the hash of its very characters, white space included', () => {
  const [style, script] = [' a{} ', '\nb()\n']
  const policy = policyOf({styles: [style], scripts: [script]})
  const named = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`
  assert.ok(policy.includes(`script-src 'self' ${named(script)};`))
  assert.ok(policy.includes(`style-src 'self' ${named(style)};`))
})
