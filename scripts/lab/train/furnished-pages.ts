/** Pages with more around their article than their files have: menus, headlines without a label, teasers, comments. */
import type {MarkedLine, MarkedPage} from './line-examples.ts'

/** What pages of one language are furnished with. */
export interface Furniture {
  readonly menu: readonly string[]
  readonly notices: readonly string[]
  readonly headlines: readonly string[]
  readonly sentences: readonly string[]
}

/** The furniture of other pages in a language, and titles and sentences of other articles. */
export function furnitureOf(
  pages: readonly MarkedPage[],
  articles: readonly {readonly paragraphs: readonly string[]}[],
): Furniture {
  const all = pages.flatMap(({lines}) =>
    lines.filter(({allowed}) => allowed[0] === 'boilerplate').map(({text}) => text),
  )
  const words = (text: string) => text.split(/\s+/u).length
  return {
    menu: all.filter((text) => words(text) <= 3),
    notices: all.filter((text) => words(text) > 3),
    headlines: articles.map(({paragraphs: [title = '']}) => title),
    sentences: articles.flatMap(({paragraphs: [, second = '']}) =>
      second.split(/(?<=[.!?؟])\s+/u).slice(0, 1),
    ),
  }
}

/** A page with furniture around it and among its text. */
export function furnished({name, lines}: MarkedPage, furniture: Furniture, next: () => number): MarkedPage {
  const some = (list: readonly string[], most: number) =>
    Array.from(
      {length: Math.floor(next() * (most + 1))},
      () => list[Math.floor(next() * list.length)] ?? '',
    ).filter(Boolean)
  const marked = (texts: readonly string[]) =>
    texts.map((text): MarkedLine => ({text, allowed: ['boilerplate']}))
  const {menu, notices, headlines, sentences} = furniture
  const teasers = () =>
    some(headlines, 8).flatMap((title) => [
      ...(next() < 0.3 ? some(menu, 1) : []),
      title,
      ...(next() < 0.4 ? some(sentences, 1) : []),
      ...(next() < 0.3 ? some(notices, 1) : []),
    ])
  const site =
    next() < 0.3
      ? [
          some(menu, 2)
            .concat(some(notices, 1))
            .join(next() < 0.5 ? ' – ' : ' | '),
        ].filter(Boolean)
      : []
  const head = [
    ...(next() < 0.7 ? some(menu, 40) : []),
    ...(next() < 0.3 ? some(notices, 3) : []),
    ...(next() < 0.4 ? some(headlines, 8) : []),
    ...(next() < 0.2 ? teasers() : []),
    ...site,
    ...(next() < 0.3 ? some(menu, 10) : []),
  ]
  const first = lines.findIndex(({allowed}) => allowed.includes('text'))
  const last = lines.findLastIndex(({allowed}) => allowed.includes('text'))
  const inside = lines.flatMap((line, index) => {
    if (index <= first || index > last || next() > 0.12) return [line]
    const choice = next()
    return [
      ...marked(choice < 0.4 ? some(headlines, 2) : choice < 0.7 ? some(notices, 1) : some(menu, 2)),
      line,
    ]
  })
  const foot = [
    ...(next() < 0.4 ? some(menu, 6) : []),
    ...(next() < 0.6 ? teasers() : []),
    ...(next() < 0.3 ? some(notices, 4) : []),
    ...(next() < 0.4 ? some(headlines, 10) : []),
    ...(next() < 0.4 ? some(menu, 30) : []),
  ]
  return {name, lines: [...marked(head), ...inside, ...marked(foot)]}
}
