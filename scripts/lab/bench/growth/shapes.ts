/**
 * Texts of every shape that has cost a text program more than its length is worth: runs of one character of every
 * class, very short lines and very long ones, marks that open and never close.
 */

import {units} from './units.ts'

/** A text of about a number of UTF-16 code units. */
export type TextShape = (size: number) => string

const arabic = 'كتب الرجل رسالة طويلة إلى أخيه في المدينة البعيدة قبل أن يغادر القرية مع عائلته'.split(' ')
const persian = 'مرد نامه‌ای بلند برای برادرش در شهر دور نوشت پیش از آنکه روستا را ترک می‌کند'.split(' ')
const english = 'The man wrote a long letter to his brother in the distant city before leaving it'.split(' ')

function repeat(unit: string): TextShape {
  return (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

/** Words, a few of them numbered so that neither all lines are copies nor all words new. */
function words(list: readonly string[], divider: (index: number) => string): TextShape {
  return (size) => {
    let text = ''
    for (let index = 0; text.length < size; index += 1) {
      const word = list[(index * 7 + Math.floor(index / 11)) % list.length]!
      text += `${word}${index % 5 === 0 ? index : ''}${divider(index)}`
    }
    return text
  }
}

const every = (count: number, mark: string) => (index: number) => (index % count === count - 1 ? mark : ' ')

/** Line shapes: many short lines, columns, wrapped lines, gaps. */
const lines: Readonly<Record<string, TextShape>> = {
  'one-letter lines': repeat('a\nb\nc\nd\n'),
  'one-letter lines ar': repeat('ا\nب\nت\nث\n'),
  'one-letter lines, gaps': repeat('a\n\nb\n\n'),
  'one-digit lines': repeat('1\n2\n3\n'),
  'one-mark lines': repeat('.\n*\n|\n'),
  'one-word lines': words(english, () => '\n'),
  'one-word lines ar': words(arabic, () => '\n'),
  'one-word lines, gaps': words(english, () => '\n\n'),
  'one-word lines fa, gaps': words(persian, () => '\n\n'),
  'same line': repeat('The same line again.\n'),
  'same line, gaps': repeat('وقال الرجل ذلك مرة أخرى.\n\n'),
  'same paragraph': repeat(`${words(arabic, () => ' ')(300)}.\n\n`),
  'two-word lines': words(english, every(2, '\n')),
  'sentences a line': words(english, every(12, '.\n')),
  'sentences a line ar': words(arabic, every(12, '.\n')),
  'sentences a line fa': words(persian, every(12, '.\n\n')),
  wrapped: words(english, every(13, '\n')),
  'wrapped ar': words(arabic, every(13, '\n')),
  'wrapped, one paragraph of all': words(english, every(12, '\n')),
  'two languages': words([...english, ...arabic], every(14, '\n\n')),
  'two languages in turn': (size) => {
    const [one, other] = [words(english, () => ' ')(200), words(arabic, () => ' ')(200)]
    return repeat(`${one}.\n\n${other}.\n\n`)(size)
  },
  'two scripts a line': words(
    english.flatMap((word, at) => [word, arabic[at % arabic.length]!]),
    every(9, '\n'),
  ),
  'one line': words(english, () => ' '),
  'one line ar': words(arabic, () => ' '),
  'one line fa': words(persian, () => ' '),
  'one line, sentences': words(english, every(12, '. ')),
  'one line, sentences ar': words(arabic, every(12, '. ')),
  'one line, commas ar': words(arabic, every(4, '، ')),
  'one line, commas': words(english, every(4, ', ')),
  'one line, brackets': words(english, every(4, ' (')),
  'one line, quotes': words(english, every(4, ' "')),
  pipes: words(english, every(3, ' | ')),
  'pipe columns': words(english, (at) => (at % 12 === 11 ? '\n' : at % 4 === 3 ? ' | ' : ' ')),
  'pipe columns ar': words(arabic, (at) => (at % 12 === 11 ? '\n' : at % 4 === 3 ? ' | ' : ' ')),
  'wide gaps': words(english, (at) => (at % 12 === 11 ? '\n' : at % 6 === 5 ? '        ' : ' ')),
  'wide gaps ar': words(arabic, (at) => (at % 12 === 11 ? '\n' : at % 6 === 5 ? '        ' : ' ')),
  tabs: words(english, (at) => (at % 12 === 11 ? '\n' : at % 3 === 2 ? '\t' : ' ')),
  'letters apart': (size) => [...words(arabic, () => '  ')(size / 2)].join(' '),
  'letters reversed': (size) => [...words(arabic, every(10, '\n'))(size)].reverse().join(''),
  'words reversed': (size) =>
    words(
      arabic,
      every(10, '\n'),
    )(size)
      .split('\n')
      .map((line) => line.split(' ').reverse().join(' '))
      .join('\n'),
  'pieces reversed': (size) =>
    words(
      arabic,
      every(10, '\n'),
    )(size)
      .split('\n')
      .map(
        (line) => `${line.slice(Math.floor(line.length / 2))} ${line.slice(0, Math.floor(line.length / 2))}`,
      )
      .join('\n'),
  'pieces reversed, one line': (size) =>
    words(
      persian,
      every(10, '\n'),
    )(size)
      .split('\n')
      .map(
        (line) => `${line.slice(Math.floor(line.length / 2))}${line.slice(0, Math.floor(line.length / 2))}`,
      )
      .join(' '),
  'hyphens at ends': words(english, every(8, '-\n')),
  menu: words(english, (at) => (at % 3 === 2 ? '\n' : ' ')),
  items: (size) => words(english, every(6, '\n'))(size).replaceAll('\n', '\n• '),
  'numbered items': (size) => words(english, every(6, '\n'))(size).replaceAll('\n', '\n1. '),
  questions: words(english, every(7, '?\n\n')),
  dialogue: (size) => words(english, every(7, '\n'))(size).replaceAll('\n', '\n- A: '),
  dates: repeat('12 May 2020\nSunday, 3 June 2021\n'),
  'dates ar': repeat('12 مايو 2020\nالأحد 3 يونيو 2021\n'),
  bylines: repeat('By John Smith\nترجمة: أحمد مصطفى\n'),
  headings: words(english, (at) => (at % 40 === 4 ? '\n\n' : at % 40 === 39 ? '.\n\n' : ' ')),
  notes: (size) =>
    `${words(english, every(9, '[1] '))(size / 2)}\n\n${repeat('[1] A note on it.\n')(size / 2)}`,
  'page numbers': words(english, (at) => (at % 60 === 59 ? '\n12\n\f' : at % 12 === 11 ? '\n' : ' ')),
  'page breaks': repeat('a b c\n\f'),
  ellipses: words(english, every(9, '...\n')),
  tags: words(english, (at) => (at % 6 === 5 ? '</p><p class="a">' : ' ')),
  'tags, lines': words(english, (at) => (at % 6 === 5 ? '</p>\n<p class="a">' : ' ')),
  urls: repeat('https://example.com/a/b-c?d=e&f=g#h\n'),
  mentions: repeat('@name #tag '),
  comments: repeat('Ali says:\nMay 5, 2020 at 5:00 pm\nI like it very much, thank you.\nReply\n'),
  share: repeat('Share\nTweet\nEmail\nPrint\n'),
  related: repeat('Read also: The man wrote a letter\n'),
  captions: repeat('Photo: The man in the city (Reuters)\n\n'),
  poem: words(arabic, (at) => (at % 8 === 7 ? '\n' : at % 4 === 3 ? ' *** ' : ' ')),
}

/** A printable name of a unit. */
function nameOf(unit: string): string {
  const shown = [...unit].map((char) =>
    /[\p{C}\p{M}\p{Z}\uFFFD]/u.test(char) && char !== ' '
      ? `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      : char,
  )
  return `run of ‹${shown.join('')}›`
}

/** Every shape by its name. */
export const shapes: Readonly<Record<string, TextShape>> = {
  ...Object.fromEntries(units.map((unit) => [nameOf(unit), repeat(unit)])),
  ...lines,
}
