/** A text with everything that a text may have, in three languages, for tests of what its page shows of it. */
import {type Lang, langs} from '../../src/languages/index.ts'
import type {Alignment, Article, Bead, Edition, Mark, Segment, SegmentKind} from '../../src/text/model.ts'
import {ledger} from '../exports/article.ts'

/** What a block says in each language; `[em:…]` and the like are marks, `|` is between cells. */
type Texts = readonly [en: string, ar: string, fa: string]

/** A block: its id, kind and texts, and what it is besides. */
type Block = readonly [id: string, kind: SegmentKind, texts: Texts, details?: Partial<Segment>]

const types: Readonly<Record<string, Mark['type']>> = {
  em: 'emphasis',
  st: 'strong',
  up: 'superscript',
  down: 'subscript',
  code: 'code',
  q: 'quotation',
  n: 'note',
  a: 'link',
  br: 'break',
}

const blocks: readonly Block[] = [
  ['t', 'title', ['How the qanat feeds a city', 'كيف تسقي القناة مدينة', 'قنات چگونه شهری را سیراب می‌کند']],
  [
    'p1',
    'paragraph',
    [
      'The [em:qanat] of [st:Yazd] is [a:old and long]: it gives 10[up:3] litres of H[down:2]O a minute.[n:1] It was dug by hand over forty years.',
      '[em:القناة] في [st:يزد] [a:قديمة وطويلة]: تعطي 10[up:3] لترات من H[down:2]O في الدقيقة.[n:1] حُفرت باليد في أربعين سنة.',
      '[em:قنات] [st:یزد] [a:کهن و دراز] است: در دقیقه 10[up:3] لیتر H[down:2]O می‌دهد.[n:1] آن را با دست در چهل سال کندند.',
    ],
  ],
  ['p2', 'heading', ['The gallery', 'الدهليز', 'کوره'], {level: 2}],
  [
    'f1',
    'figure',
    ['A qanat seen from above', 'قناة كما تُرى من الجو', 'قنات از بالا'],
    {picture: {address: 'https://example.org/a.jpg'}},
  ],
  ['c1', 'caption', ['The mouth of the qanat in spring.', 'فم القناة في الربيع.', 'مظهر قنات در بهار.']],
  ['p3', 'list-item', ['It is long and narrow.', 'هو طويل وضيّق.', 'دراز و باریک است.'], {level: 1}],
  ['p4', 'list-item', ['It is deeper in the north.', 'هو أعمق في الشمال.', 'در شمال ژرف‌تر است.'], {level: 2}],
  ['p5', 'list-item', ['Dig a shaft.', 'احفر بئرًا.', 'چاهی بکنید.'], {level: 1, number: 3}],
  [
    'p6',
    'list-item',
    ['Dig another beside it.', 'احفر أخرى إلى جانبها.', 'چاه دیگری کنار آن بکنید.'],
    {level: 1, number: 4},
  ],
  [
    'p7',
    'quote',
    [
      'Water is the life of the town. Who keeps the gate keeps the garden.',
      'الماء حياة البلدة. من يحرس الباب يحرس البستان.',
      'آب زندگی شهر است. آن که نگهبان در است نگهبان باغ است.',
    ],
    {level: 1},
  ],
  ['p8', 'heading', ['Figures of the water office', 'أرقام مصلحة المياه', 'آمار ادارهٔ آب'], {level: 3}],
  [
    'p9',
    'table-row',
    ['Year|Length, km|State', 'السنة|الطول، كم|الحال', 'سال|درازا، کیلومتر|وضع'],
    {header: true},
  ],
  ['p10', 'table-row', ['1990|12.4|open', '١٩٩٠|١٢٫٤|مفتوحة', '۱۹۹۰|۱۲٫۴|باز']],
  [
    'p11',
    'table-row',
    ['2005|9.75|half of it is dry', '٢٠٠٥|٩٫٧٥|نصفها جاف', '۲۰۰۵|۹٫۷۵|نیمی از آن خشک است'],
  ],
  [
    'p12',
    'paragraph',
    [
      'He said [q:come down. The water is cold] and went.',
      'قال [q:انزل. الماء بارد] ثم مضى.',
      'گفت [q:بیا پایین. آب سرد است] و رفت.',
    ],
    {separated: true},
  ],
  [
    'p13',
    'verse',
    [
      'The water went below the hill',
      'مضى الماء تحت التلال … ولم يدرِ أهل القرى أين سار',
      'آب از زیر تپه‌ها گذشت',
    ],
    {stanza: 1},
  ],
  [
    'p14',
    'verse',
    ['and no one heard it pass;', 'يسير خفيًّا ويُعطي الحقول … ويشرب منه الندى والنهار', 'و کسی گذرش را نشنید؛'],
    {stanza: 1},
  ],
  [
    'p15',
    'verse',
    ['the garden heard, and drank its fill,', 'فيا بئرُ قولي لمن مرّ بي', 'باغ شنید و سیر نوشید،'],
    {stanza: 2},
  ],
  ['p16', 'verse', ['the almond and the grass.', 'هنا شربَ الناسُ قبل الكبار', 'بادام و سبزه.'], {stanza: 2}],
  [
    'p17',
    'speaker-turn',
    ['[who:Reporter:] Who digs today?', '[who:الصحفي:] من يحفر اليوم؟', '[who:خبرنگار:] امروز چه کسی می‌کند؟'],
  ],
  [
    'p18',
    'speaker-turn',
    [
      '[who:Keeper:] My son and I. Nobody else comes.',
      '[who:الحارس:] أنا وابني. لا يأتي غيرنا.',
      '[who:نگهبان:] من و پسرم. کس دیگری نمی‌آید.',
    ],
  ],
  ['p19', 'code', ['flow = area * speed', 'flow = area * speed', 'flow = area * speed']],
  [
    'p20',
    'paragraph',
    [
      'North gate,[br: ]Yazd. See [code:flow] above.',
      'الباب الشمالي،[br: ]يزد. انظر [code:flow] فوق.',
      'دروازهٔ شمالی،[br: ]یزد. [code:flow] را در بالا ببینید.',
    ],
  ],
  ['f2', 'figure', ['A shaft', 'بئر', 'چاه'], {picture: {file: '5ba17b3c0d9e42f6.png'}}],
  [
    'n1',
    'note',
    [
      'Measured in 1990 by the water office.',
      'قاستها مصلحة المياه سنة ١٩٩٠.',
      'ادارهٔ آب در سال ۱۹۹۰ اندازه گرفت.',
    ],
  ],
]

/** The text, whose first edition is in this language. */
export function structuredArticle(slug: string, primary: Lang = langs[0]!): Article {
  const order = [primary, ...langs.filter((lang) => lang !== primary)]
  const editions = order.map((lang) => editionOf(slug, lang, lang === primary))
  const [first, ...others] = editions
  return {
    slug,
    editions,
    alignments: others.map((other) => alignmentOf(first!, other)),
    ledgers: editions.map(ledger),
  }
}

function editionOf(slug: string, lang: Lang, primary: boolean): Edition {
  const at = (['en', 'ar', 'fa'] as readonly string[]).indexOf(lang)
  return {
    slug,
    lang,
    origin: 'received',
    primary,
    source: `content/sources/${slug}/${lang}.html`,
    metadata: {},
    segments: blocks.map(([id, kind, texts, details], index) => ({
      id,
      kind,
      ...read(texts[at]!, kind),
      lines: [[index + 1, index + 1]],
      ...details,
    })),
  }
}

/** A text without its signs, and what they say. */
function read(written: string, kind: SegmentKind): Pick<Segment, 'text' | 'marks' | 'cells' | 'speaker'> {
  const marks: Mark[] = []
  let speaker: [number, number] | undefined
  let text = ''
  for (const piece of written.split(/(\[[a-z]+:[^\]]*\])/)) {
    const [, sign, inside] = /^\[([a-z]+):([^\]]*)\]$/.exec(piece) ?? []
    const start = text.length
    text += inside ?? piece
    const stretch = {start, end: text.length}
    if (sign === 'who') speaker = [start, text.length]
    else if (sign === 'a') marks.push({type: 'link', ...stretch, href: 'https://example.org/qanat'})
    else if (sign === 'n') marks.push({type: 'note', ...stretch, note: 'n1'})
    else if (sign !== undefined) marks.push({type: types[sign]!, ...stretch})
  }
  if (kind !== 'table-row') return {text, ...(marks.length > 0 && {marks}), ...(speaker && {speaker})}
  let at = 0
  const cells = text.split('|').map((cell): [number, number] => {
    const start = at
    at += cell.length + 1
    return [start, start + cell.length]
  })
  return {text: text.replaceAll('|', ' '), cells}
}

function alignmentOf(source: Edition, target: Edition): Alignment {
  const beads = source.segments.map((segment, index): Bead => {
    const [own, other] = [sentencesIn(segment), sentencesIn(target.segments[index]!)]
    const isCut = own.length > 1 && own.length === other.length
    return {
      source: [segment.id],
      target: [segment.id],
      confidence: 0.9,
      status: 'auto',
      ...(isCut && {
        sentences: own.map((each, k) => ({source: [each], target: [other[k]!], confidence: 0.9})),
      }),
    }
  })
  return {slug: source.slug, source: source.lang, target: target.lang, beads}
}

function sentencesIn({id, text}: Segment) {
  const starts = [0, ...[...text.matchAll(/(?<=[.؟?]\d?) (?=\p{L})/gu)].map(({index}) => index + 1)]
  return starts.map((start, k) => ({
    id: `${id}.${k + 1}`,
    start,
    end: (starts[k + 1] ?? text.length + 1) - 1,
  }))
}
