import assert from 'node:assert/strict'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {type IncomingMessage, request} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, before, suite, test} from 'node:test'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {chooseEncoding} from '../../scripts/serve/encoding.ts'
import {type Serving, serveSite} from '../../scripts/serve/listen.ts'

const page = `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'self'; script-src &#39;sha256-x&#39;"><p>${'مقابلة '.repeat(200)}`

/** A page above the size that is streamed, whose policy stands behind more than is read at once. */
const book = `<!doctype html><head><style>${' '.repeat(100_000)}</style><meta http-equiv="content-security-policy" content="default-src 'self'"></head><p>${'x'.repeat(3 * 1024 * 1024)}`

suite('the server', () => {
  let folder: string
  let serving: Serving

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muqabala-server-'))
    const site = path.join(folder, 'site')
    await mkdir(path.join(site, 'ar', 'lamp'), {recursive: true})
    await mkdir(path.join(site, '_astro'))
    await writeFile(path.join(site, 'index.html'), page)
    await writeFile(path.join(site, 'ar', 'lamp', 'index.html'), page)
    await writeFile(path.join(site, 'ar', '404.html'), 'لا توجد صفحة')
    await writeFile(path.join(site, '404.html'), 'no such page')
    await writeFile(path.join(site, '_astro', 'page.a1b2c3d4.css'), 'p{color:red}')
    await writeFile(path.join(site, 'lamp.tmx'), '<tmx/>')
    await writeFile(path.join(site, 'feed.xml'), '<feed/>')
    await writeFile(path.join(site, 'card.svg'), '<svg/>')
    await writeFile(path.join(site, '.hidden'), 'secret')
    await writeFile(path.join(site, 'large.txt'), 'x'.repeat(3 * 1024 * 1024))
    await writeFile(path.join(site, 'book.html'), book)
    await writeFile(path.join(folder, 'secret.txt'), 'secret')
    await symlink(path.join(folder, 'secret.txt'), path.join(site, 'link.txt'))
    const started = await serveSite(site, 0)
    assert.ok(!('code' in started))
    serving = started
  })

  after(async () => {
    await serving.close()
    await rm(folder, {recursive: true})
  })

  /** Ask for exactly this target; `fetch` would tidy it first. */
  async function get(target: string, headers: Record<string, string> = {}, method = 'GET') {
    const {port} = new URL(serving.address)
    const asked = request({host: '127.0.0.1', port, path: target, headers, method})
    asked.end()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    return {status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)}
  }

  test('a folder is its page, and without the slash the reader is sent there with the query', async () => {
    assert.equal((await get('/ar/lamp/')).body.toString(), page)
    const moved = await get('/ar/lamp?row=p7')
    assert.equal(moved.status, 301)
    assert.equal(moved.headers.location, '/ar/lamp/?row=p7')
  })

  test('an address that begins with two slashes never sends the reader to another host', async () => {
    assert.equal((await get('//ar/lamp')).headers.location, '/ar/lamp/')
  })

  test('nothing outside the site and nothing hidden is served, however it is spelt', async () => {
    const targets = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/ar/../../secret.txt',
      '/..%5csecret.txt',
      '/link.txt',
      '/.hidden',
      '/%00',
    ]
    for (const target of targets) {
      const {status, body} = await get(target)
      assert.equal(status, 404, target)
      assert.doesNotMatch(body.toString(), /secret/, target)
    }
    assert.equal((await get('/%E0%A4')).status, 400)
  })

  test('a page that is missing is answered in the language of its section', async () => {
    assert.equal((await get('/ar/nothing/')).body.toString(), 'لا توجد صفحة')
    assert.equal((await get('/nothing/')).body.toString(), 'no such page')
    assert.equal((await get('/nothing/')).status, 404)
  })

  test('a page carries its own policy as a header, and may not be framed or sniffed', async () => {
    const {headers} = await get('/')
    assert.equal(
      headers['content-security-policy'],
      "default-src 'self'; script-src 'sha256-x'; frame-ancestors 'none'",
    )
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['x-frame-options'], 'DENY')
    assert.ok(headers['referrer-policy'])
    assert.ok(headers['permissions-policy'])
    assert.equal(headers['content-type'], 'text/html; charset=utf-8')
  })

  test('a page without a policy, a document that is data, and a refusal may load and run nothing', async () => {
    for (const target of ['/ar/nothing/', '/feed.xml', '/card.svg', '/%E0%A4']) {
      const {headers} = await get(target)
      const policy = String(headers['content-security-policy'])
      assert.match(policy, /^default-src 'none';.*frame-ancestors 'none'$/, target)
      assert.doesNotMatch(policy, /script/, target)
    }
  })

  test('a browser gets the smallest form it understands', async () => {
    const br = await get('/', {'accept-encoding': 'gzip, deflate, br'})
    assert.equal(br.headers['content-encoding'], 'br')
    assert.equal(brotliDecompressSync(br.body).toString(), page)
    assert.equal(Number(br.headers['content-length']), br.body.length)
    const gz = await get('/', {'accept-encoding': 'gzip, br;q=0'})
    assert.equal(gunzipSync(gz.body).toString(), page)
    assert.equal((await get('/')).body.toString(), page)
    const streamed = await get('/large.txt', {'accept-encoding': 'br'})
    assert.equal(brotliDecompressSync(streamed.body).length, 3 * 1024 * 1024)
  })

  test('a page the browser has is not sent twice, and a hashed file is kept for ever', async () => {
    const {headers} = await get('/', {'accept-encoding': 'br'})
    const again = await get('/', {'accept-encoding': 'br', 'if-none-match': String(headers.etag)})
    assert.equal(again.status, 304)
    assert.equal(again.body.length, 0)
    assert.equal((await get('/', {'if-none-match': '"other"'})).status, 200)
    assert.equal((await get('/', {'if-modified-since': String(headers['last-modified'])})).status, 304)
    assert.match(String((await get('/_astro/page.a1b2c3d4.css')).headers['cache-control']), /immutable/)
  })

  test('a download resumes where it stopped', async () => {
    const part = await get('/lamp.tmx', {range: 'bytes=2-3'})
    assert.equal(part.status, 206)
    assert.equal(part.body.toString(), 'mx')
    assert.equal(part.headers['content-range'], 'bytes 2-3/6')
    assert.equal((await get('/lamp.tmx', {range: 'bytes=-2'})).body.toString(), '/>')
    assert.equal((await get('/lamp.tmx', {range: 'bytes=9-'})).status, 416)
    const changed = await get('/lamp.tmx', {range: 'bytes=2-3', 'if-range': '"older"'})
    assert.equal(changed.status, 200)
    assert.equal(changed.body.toString(), '<tmx/>')
  })

  test('a page keeps its policy however large it is and however little of it is sent', async () => {
    const wanted = "default-src 'self'; frame-ancestors 'none'"
    const policyFor = async (...asked: Parameters<typeof get>) =>
      (await get(...asked)).headers['content-security-policy']
    assert.equal(await policyFor('/book.html'), wanted)
    assert.equal(await policyFor('/book.html', {'accept-encoding': 'br'}), wanted)
    assert.equal(await policyFor('/book.html', {}, 'HEAD'), wanted)
    const part = await get('/book.html', {range: 'bytes=3000000-3000000'})
    assert.deepEqual([part.status, part.body.toString()], [206, 'x'])
    assert.equal(part.headers['content-security-policy'], wanted)
    assert.match(
      String(await policyFor('/', {range: 'bytes=0-0'})),
      /^default-src 'self'; script-src 'sha256-x'/,
    )
    assert.match(String(await policyFor('/nowhere/')), /^default-src 'none'/)
  })

  test('only reading is allowed, and HEAD has no body', async () => {
    assert.equal((await get('/', {}, 'POST')).status, 405)
    const head = await get('/', {}, 'HEAD')
    assert.equal(head.status, 200)
    assert.equal(head.body.length, 0)
    assert.equal(Number(head.headers['content-length']), Buffer.byteLength(page))
  })

  test('a port in use is a value that says so', async () => {
    const port = Number(new URL(serving.address).port)
    assert.deepEqual(await serveSite(folder, port), {code: 'EADDRINUSE'})
  })
})

test('an encoding refused with q=0 is not chosen, and a wildcard stands for the rest', () => {
  assert.equal(chooseEncoding(undefined), 'identity')
  assert.equal(chooseEncoding('br;q=0, gzip'), 'gzip')
  assert.equal(chooseEncoding('*'), 'br')
  assert.equal(chooseEncoding('gzip;q=0, *;q=0'), 'identity')
})
