/** The page that somebody would make by hand for one article: the least a bilingual page can weigh. */
import {type Lang, languages} from '../../../../src/languages/index.ts'
import {columnsOf} from '../../../../src/site/reading/columns.ts'
import type {Alignment, Edition} from '../../../../src/text/model.ts'
import {rowsOf} from '../../../../src/text/rows.ts'

/** What `/data/<slug>.json` holds of an article, and the interface language whose page it is compared with. */
export interface ArticleText {
  readonly slug: string
  readonly editions: readonly Edition[]
  readonly alignments: readonly Alignment[]
  readonly ui: Lang
}

const style =
  'body{max-width:70rem;margin:auto;padding:1rem;font:1.1rem/1.6 Georgia,serif}td{width:50%;padding:.5rem 1rem;' +
  'vertical-align:top}[dir=rtl]{font-size:1.2em;line-height:1.8}@media(max-width:600px){td{display:block;width:auto}}' +
  '@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}}'

/** A text inside HTML, as a person who writes a page by hand escapes it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<]/g, (found) => (found === '&' ? '&amp;' : '&lt;'))
}

/** The page: a title, a table of two columns: of the two editions that our page comes with. */
export function handmadePage(article: ArticleText): string {
  const columns = columnsOf(article.editions, article.ui).filter(({place}) => place !== 'x')
  const cellOf = (lang: Lang, texts: readonly string[]) =>
    `<td lang=${lang} dir=${languages[lang].dir}>${texts.map((text) => `<p>${escapeHtml(text)}`).join('')}`
  const rows = rowsOf(article).map(
    ({cells}) =>
      `<tr>${columns
        .map(({edition: {lang}}) =>
          cellOf(
            lang,
            (cells[lang] ?? []).map(({text}) => text),
          ),
        )
        .join('')}`,
  )
  const title = escapeHtml(article.editions[0]!.segments[0]!.text)
  return (
    `<!doctype html><html lang=${article.ui} dir=${languages[article.ui].dir}><meta charset=utf-8>` +
    `<meta name=viewport content="width=device-width"><title>${title}</title><style>${style}</style>` +
    `<h1>${title}</h1><table>${rows.join('\n')}</table>`
  )
}
