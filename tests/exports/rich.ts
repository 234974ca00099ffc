/** An article with every structure that a page may have, in each direction, as a page, as Markdown and as a Word file. */
import assert from 'node:assert/strict'
import {ingestArticle} from '../../scripts/content/ingest-article.ts'
import {noJudgement} from '../../src/edition/judgement.ts'
import type {Lang} from '../../src/languages/index.ts'
import {read} from '../../src/readers/index.ts'
import {readEdition, writeEdition} from '../../src/store/edition-file.ts'
import type {Article} from '../../src/text/model.ts'
import {docxOf, paragraph, rawOf, run} from '../readers/office.ts'

type RichLang = 'en' | 'ar' | 'fa'

const words: Readonly<Record<RichLang, readonly string[]>> = {
  en: [
    'How the qanat feeds a city',
    'The <em>qanat</em> of <strong>Yazd</strong> is <a href="https://example.org/qanat">old</a>: it gives 10<sup>3</sup> litres of H<sub>2</sub>O an hour to the gardens of the city.<sup><a href="#fn1" id="r1">1</a></sup> It was dug by hand over forty years.',
    'The gallery under the town',
    'A qanat seen from above',
    'The mouth of the qanat in spring.',
    'It is long and narrow.',
    'It is deeper still in the north.',
    'Dig a shaft at the foot of the hill.',
    'Dig another one beside it.',
    'Water is the life of the town, said the old man who kept the gate.',
    'Year',
    'Length',
    'Measured in 1990 by the water office.',
  ],
  ar: [
    'كيف تسقي القناة مدينة',
    'قناة <em>يزد</em> و<strong>«عميقة»</strong>، وهي <a href="https://example.org/qanat">قديمة</a>: تعطي 10<sup>3</sup> لتر من H<sub>2</sub>O في الساعة لبساتين المدينة.<sup><a href="#fn1" id="r1">1</a></sup> وقد حفرها الناس بأيديهم في أربعين سنة.',
    'الدهليز تحت البلدة',
    'قناة كما ترى من فوق',
    'فم القناة في الربيع.',
    'هي طويلة وضيقة.',
    'هي أعمق من ذلك في الشمال.',
    'احفر بئرا عند سفح التل.',
    'احفر بئرا أخرى بجانبها.',
    'الماء حياة البلدة، هكذا قال الشيخ الذي يحرس الباب.',
    'السنة',
    'الطول',
    'قاسه مكتب المياه سنة 1990.',
  ],
  fa: [
    'قنات چگونه شهری را سیراب می‌کند',
    'قنات <em>یزد</em> <strong>بسیار</strong> <a href="https://example.org/qanat">کهن</a> است: هر ساعت ۱۰<sup>۳</sup> لیتر H<sub>2</sub>O به باغ‌های شهر می‌دهد.<sup><a href="#fn1" id="r1">۱</a></sup> مردم آن را در چهل سال با دست کنده‌اند.',
    'دالان زیر شهر',
    'قناتی که از بالا دیده می‌شود',
    'دهانهٔ قنات در بهار.',
    'دراز و باریک است.',
    'در شمال از این هم ژرف‌تر است.',
    'در پای تپه چاهی بکن.',
    'در کنار آن چاه دیگری بکن.',
    'پیرمردی که دروازه را نگه می‌داشت گفت که آب جان شهر است.',
    'سال',
    'درازا',
    'ادارهٔ آب آن را در سال ۱۹۹۰ اندازه گرفت.',
  ],
}

/** The article as a page. */
function pageIn(lang: RichLang): string {
  const [title, paragraph, heading, alt, caption, a, b, one, two, quote, year, length, note] = words[lang]
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${paragraph}</p><h2>${heading}</h2>
<figure><img src="https://example.org/a.jpg" alt="${alt}"><figcaption>${caption}</figcaption></figure>
<ul><li>${a}</li><li>${b}</li></ul><ol start="3"><li>${one}</li><li>${two}</li></ol><blockquote><p>${quote}</p></blockquote>
<table><thead><tr><th>${year}</th><th>${length}</th></tr></thead><tbody><tr><td>1990</td><td>12.4</td></tr></tbody></table>
<ol class="footnotes"><li id="fn1">${note} <a href="#r1">↩</a></li></ol></article></body></html>`
}

/** The same in Markdown. */
function markdownIn(lang: RichLang): string {
  const [title, paragraph, heading, alt, caption, a, b, one, two, quote, year, length, note] = words[lang]
  const inline = paragraph!
    .replace(/<sup><a [^>]*>(.)<\/a><\/sup>/, '[^$1]')
    .replace(/<a href="([^"]*)">(.*?)<\/a>/, '[$2]($1)')
    .replace(/<em>(.*?)<\/em>/, '*$1*')
    .replace(/<strong>(.*?)<\/strong>/, lang === 'ar' ? '<strong>$1</strong>' : '**$1**')
  const sign = /\[\^(.)\]/.exec(inline)?.[1]
  return `# ${title}

${inline}

## ${heading}

![${alt}](https://example.org/a.jpg "${caption}")

- ${a}
- ${b}

3. ${one}
4. ${two}

> ${quote}

| ${year} | ${length} |
|---|---|
| 1990 | 12.4 |

[^${sign}]: ${note}
`
}

/** Marks of a page as properties of runs of a Word file. */
const looks: Readonly<Record<string, string>> = {
  em: '<w:i/><w:iCs/>',
  strong: '<w:b/><w:bCs/>',
  sup: '<w:vertAlign w:val="superscript"/>',
  sub: '<w:vertAlign w:val="subscript"/>',
}

/** Runs of a Word file with the marks of a page. */
function runsOf(html: string): string {
  const parts = html
    .replace(/<sup><a [^>]*>.<\/a><\/sup>/, '<note>1</note>')
    .split(/<(em|strong|sup|sub|note|a)(?: [^>]*)?>(.*?)<\/\1>/)
  return parts
    .map((text, index) => {
      if (index % 3 === 1) return ''
      const mark = index % 3 === 2 ? parts[index - 1]! : ''
      if (mark === 'note') return '<w:r><w:footnoteReference w:id="2"/></w:r>'
      if (mark === 'a') return `<w:hyperlink r:id="r1">${run(text)}</w:hyperlink>`
      return run(text, looks[mark])
    })
    .join('')
}

/** The same as a Word file, with its picture inside. */
function wordFileIn(lang: RichLang): Uint8Array {
  const [title, paragraphText, heading, alt, caption, a, b, one, two, quote, year, length, note] = words[lang]
  const styled = (text: string, id: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`)
  const item = (text: string, list: number) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
  const cells = (...texts: readonly string[]) =>
    texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')
  return docxOf(
    [
      styled(title!, 'T'),
      paragraph(runsOf(paragraphText!)),
      styled(heading!, 'H1'),
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:blip r:embed="r2"/></wp:inline></w:drawing></w:r>`,
      ),
      styled(caption!, 'C'),
      item(a!, 1),
      item(b!, 1),
      item(one!, 2),
      item(two!, 2),
      styled(quote!, 'Q'),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cells(year!, length!)}</w:tr><w:tr>${cells('1990', '12.4')}</w:tr></w:tbl>`,
    ].join(''),
    `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(note!)}`)}</w:footnote>`,
    {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Target="https://example.org/qanat" TargetMode="External"/><Relationship Id="r2" Target="media/stone.png"/></Relationships>',
    },
  )
}

/** The formats in which the article is given, each with the names of its files. */
const makers: Readonly<Record<'html' | 'md' | 'docx', (lang: RichLang) => string | Uint8Array>> = {
  html: pageIn,
  md: markdownIn,
  docx: wordFileIn,
}

/** The formats in which the article is given. */
export const richFormats = Object.keys(makers) as readonly (keyof typeof makers)[]

/** The article in one language, as pages and exports have it: read from a file, written as an edition and read again. */
export function richArticle(
  lang: RichLang,
  format: keyof typeof makers = 'html',
): {
  readonly article: Article
  readonly markdown: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
} {
  const raw = rawOf(`content/sources/qanat/source.${format}`, makers[format](lang))
  const {ingested} = ingestArticle({
    slug: 'qanat',
    files: [raw],
    judgement: noJudgement,
    previous: [],
    concepts: [],
  })
  assert.ok(ingested)
  const [edition, ...others] = ingested.article.editions
  assert.ok(edition && others.length === 0)
  assert.equal(edition.lang, lang satisfies Lang)
  const markdown = writeEdition(edition)
  assert.deepEqual(readEdition(markdown), edition)
  const pictures = new Map((read(raw).pictures ?? []).map(({name, bytes}) => [name, bytes]))
  return {article: {...ingested.article, editions: [readEdition(markdown)]}, markdown, pictures}
}
