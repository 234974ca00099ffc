/** The pages that ours are compared with: plain Pagefind, as its documentation shows it, over the same texts. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {ArticleTexts} from '../../../../src/text/rows.ts'
import {escapeHtml} from '../page/handmade.ts'

/** A page of plain Pagefind: what its documentation shows, with ten results. */
const plainPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self';script-src 'self' 'wasm-unsafe-eval'">
<input type="search"><ol></ol><script type="module" src="/search.js"></script></html>`
const plainScript = `const input = document.querySelector('input'), list = document.querySelector('ol')
let pagefind, run = 0
const load = () => (pagefind ??= import('/pagefind/pagefind.js').then(async (m) => (await m.init(), m)))
input.addEventListener('focus', load, {once: true})
input.addEventListener('input', async () => {
  const own = ++run
  const {results} = await (await load()).search(input.value)
  const data = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  if (own !== run) return
  list.replaceChildren(...data.map(({url, excerpt}) => {
    const item = document.createElement('li')
    item.className = 'hit'
    item.dataset.q = input.value
    item.innerHTML = '<a href="' + url + '">' + url + '</a><p>' + excerpt + '</p>'
    return item
  }))
})
`

/** Write the pages of articles, and the page that searches them. */
export async function writePlainPages(articles: readonly ArticleTexts[], folder: string): Promise<void> {
  const pages = articles.flatMap(({slug, editions}) =>
    editions.map(({lang, segments}): readonly [string, string] => {
      const body = segments.map(({text}) => `<p>${escapeHtml(text)}</p>`).join('')
      const html = `<!doctype html><html lang="${lang}"><title>${slug}</title><main data-pagefind-body>${body}</main></html>`
      return [`${lang}/${slug}/index.html`, html]
    }),
  )
  await writeFiles(folder, [...pages, ['search.html', plainPage], ['search.js', plainScript]])
}

/** Write files into a folder. */
export async function writeFiles(
  folder: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
): Promise<void> {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, content)
  }
}
