/** Subtitles (SubRip, WebVTT) → what is spoken, in sentences; numbers, times and styles are the container's. */
import {endsLikeSentence} from '../../text/flow.ts'
import {problem} from '../../text/problems.ts'
import type {StatedBlock, StatedMark} from '../../text/stated.ts'
import {plainText} from '../plain-text.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {type BuiltLine, LineBuilder} from '../tree/line-builder.ts'
import {type Cue, cuesOf, timing} from './cues.ts'

/** Subtitles of films and talks. */
export const subtitles: Reader = {extensions: ['srt', 'vtt'], recognises, read: readSubtitles}

/** Seconds without words after which another paragraph begins, though its sentence may go on. */
const longGap = 4

/** By the first line of WebVTT, or by a number and a time at the beginning. */
function recognises({bytes}: RawFile): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\uFEFF/, '')
  if (/^WEBVTT(?:\s|$)/.test(start)) return true
  const [first = '', second = ''] = start.trimStart().split(/\r\n|\n|\r/)
  return /^\d{1,6}$/.test(first.trim()) && timing.test(second)
}

function readSubtitles(raw: RawFile): ReadResult {
  const plain = plainText.read(raw)
  if (plain.source === undefined) return plain
  const talk = new Talk()
  for (const cue of cuesOf(plain.source.lines)) talk.add(cue)
  const {lines, blocks, marks} = talk.end()
  if (lines.length === 0)
    return {problems: [...plain.problems, problem('source-empty', raw.file, 1, 'No subtitle holds a text.')]}
  return {source: {...plain.source, lines, stated: {blocks, marks}}, problems: plain.problems}
}

/** Puts cues together: a paragraph ends with its sentence, with its speaker, and where nothing is said for long. */
class Talk {
  readonly #line = new LineBuilder()
  readonly #lines: string[] = []
  readonly #blocks: StatedBlock[] = []
  readonly #marks: StatedMark[] = []
  #text = ''
  #isTurn = false
  #speaker: string | undefined
  #saidUntil = 0
  /** Tags of the present line that are open, each with whether it is a mark: one inside another of its kind is none. */
  #open: boolean[] = []

  add({start, end, lines}: Cue): void {
    if (start - this.#saidUntil > longGap) this.#end()
    this.#saidUntil = end
    const isDialogue = lines.filter((line) => /^[-–—]\s?\S/.test(withoutTags(line))).length > 1
    for (const line of lines) {
      if (isDialogue && /^[-–—]/.test(withoutTags(line))) this.#turn(undefined)
      this.#read(line)
    }
    if (endsLikeSentence(this.#text.trimEnd())) this.#end()
  }

  end(): {readonly lines: string[]; readonly blocks: StatedBlock[]; readonly marks: StatedMark[]} {
    this.#end()
    return {lines: this.#lines, blocks: this.#blocks, marks: this.#marks}
  }

  /** The words of a line, its tags as marks. */
  #read(line: string): void {
    this.#open = []
    for (const [piece] of ` ${line}`.matchAll(/<[^<>]{0,200}>|[^<]+|</g)) {
      const tag = /^<(\/?)([a-z]+)([^a-z<>][^<>]*)?>$/i.exec(piece)
      if (tag !== null) this.#tag(tag[2] ?? '', tag[1] === '/', tag[3] ?? '')
      else if (!/^<[\d:.]+>$/.test(piece)) this.#say(piece)
    }
    while (this.#open.length > 0) this.#close()
  }

  #tag(name: string, isEnd: boolean, rest: string): void {
    if (name === 'v' && !isEnd) this.#turn(decoded(rest.slice(rest.indexOf(' ') + 1)).trim())
    if (!/^[ib]$/i.test(name)) return
    if (isEnd) this.#close()
    else {
      const type = name.toLowerCase() === 'i' ? 'emphasis' : 'strong'
      const isMark = !this.#line.isIn(type)
      if (isMark) this.#line.open({type})
      this.#open.push(isMark)
    }
  }

  #close(): void {
    if (this.#open.pop() === true) this.#line.close()
  }

  #say(text: string): void {
    const words = decoded(text.replace(/\{\\[^{}]{0,200}\}/g, ''))
    this.#line.add(words)
    this.#text += words
  }

  /** Somebody begins to speak; the same speaker goes on. */
  #turn(speaker: string | undefined): void {
    if (speaker !== undefined && speaker === this.#speaker) return
    this.#end()
    this.#isTurn = true
    this.#speaker = speaker
    if (speaker === undefined || speaker === '') return
    this.#line.open({type: 'speaker'})
    this.#line.add(speaker)
    this.#line.close()
    this.#line.add(': ')
  }

  #end(): void {
    const built = this.#line.take()
    if (built !== undefined) this.#push(built)
    this.#text = ''
    this.#isTurn = false
  }

  #push({text, marks}: BuiltLine): void {
    const line = this.#lines.push(text)
    this.#blocks.push({line, role: this.#isTurn ? 'speaker-turn' : 'paragraph'})
    for (const {target: _, ...mark} of marks) this.#marks.push({...mark, line})
  }
}

function withoutTags(line: string): string {
  return line.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g, '').trim()
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
}

/** Text without the escapes of WebVTT. */
function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity)
}
