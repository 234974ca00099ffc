/** An article with every structure that a page may have, in each direction, read from a page. */
import assert from 'node:assert/strict'
import {ingestArticle} from '../../scripts/content/ingest-article.ts'
import {noJudgement} from '../../src/edition/judgement.ts'
import type {Lang} from '../../src/languages/index.ts'
import {readEdition, writeEdition} from '../../src/store/edition-file.ts'
import type {Article} from '../../src/text/model.ts'

const words: Readonly<Record<'en' | 'ar' | 'fa', readonly string[]>> = {
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

function pageIn(lang: 'en' | 'ar' | 'fa'): string {
  const [title, paragraph, heading, alt, caption, a, b, one, two, quote, year, length, note] = words[lang]
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${paragraph}</p><h2>${heading}</h2>
<figure><img src="https://example.org/a.jpg" alt="${alt}"><figcaption>${caption}</figcaption></figure>
<ul><li>${a}</li><li>${b}</li></ul><ol start="3"><li>${one}</li><li>${two}</li></ol><blockquote><p>${quote}</p></blockquote>
<table><thead><tr><th>${year}</th><th>${length}</th></tr></thead><tbody><tr><td>1990</td><td>12.4</td></tr></tbody></table>
<ol class="footnotes"><li id="fn1">${note} <a href="#r1">↩</a></li></ol></article></body></html>`
}

/** The article in one language, as pages and exports have it: read from its page, written as a file and read again. */
export function richArticle(lang: 'en' | 'ar' | 'fa'): {
  readonly article: Article
  readonly markdown: string
} {
  const bytes = new TextEncoder().encode(pageIn(lang))
  const {ingested} = ingestArticle({
    slug: 'qanat',
    files: [{file: 'content/sources/qanat/page.html', bytes, sha256: '0'.repeat(64)}],
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
  return {article: {...ingested.article, editions: [readEdition(markdown)]}, markdown}
}
