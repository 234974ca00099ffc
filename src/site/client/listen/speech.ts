/** The voices of the system, and speaking with one of them. */

/** Whether the browser can speak at all. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis
}

/** Milliseconds to wait for a browser that knows its voices only later. */
const patience = 1000

/** All voices. */
async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length > 0) return known
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, {once: true})
    setTimeout(resolve, patience)
  })
  return speechSynthesis.getVoices()
}

/**
 * The best voice for a language: one on the device itself before one that sends the words elsewhere, then one of the
 * reader's region, then the system's own choice. Undefined where there is none.
 */
export async function voiceFor(lang: string): Promise<SpeechSynthesisVoice | undefined> {
  // Some systems write `ar_EG`.
  const tagOf = (voice: SpeechSynthesisVoice) => voice.lang.replaceAll('_', '-').toLowerCase()
  const wanted = lang.toLowerCase().split('-')[0]
  const regions = navigator.languages.map((each) => each.toLowerCase())
  const worth = (voice: SpeechSynthesisVoice) =>
    Number(voice.localService) * 4 + Number(regions.includes(tagOf(voice))) * 2 + Number(voice.default)
  const fit = (await voices()).filter((voice) => tagOf(voice).split('-')[0] === wanted)
  return fit.sort((a, b) => worth(b) - worth(a))[0]
}

/** Characters that are spoken well within the fifteen seconds after which some voices of Chrome fall silent. */
const longest = 130

/** A text in pieces that every voice speaks to their end at this rate, cut at marks between clauses, else between words. */
export function piecesOf(text: string, rate: number): readonly string[] {
  const limit = Math.round(longest * rate)
  const pieces: string[] = []
  let rest = text
  while (rest.length > limit) {
    const at = placeToCut(rest.slice(0, limit))
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Behind the last mark in a text, if that is not near its beginning; else before its last word. */
function placeToCut(text: string): number {
  const mark = [...text.matchAll(/\p{P}\s/gu)].at(-1)?.index ?? 0
  if (mark > text.length / 3) return mark + 1
  const space = text.lastIndexOf(' ')
  return space > 0 ? space : text.length
}

/** How speaking came to its end. */
export type Outcome = 'said' | 'stopped' | 'failed'

/** What is being spoken. Browsers forget what nobody holds, and then never say that it has ended. */
let current: SpeechSynthesisUtterance | undefined

/** Speak a text. */
export function speak(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    utterance.onend = () => resolve('said')
    utterance.onerror = ({error}) =>
      resolve(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed')
    current = utterance
    speechSynthesis.speak(utterance)
  })
}

/** Be silent. Pausing as browsers have it loses its place on some phones, so what was cut short is spoken again. */
export function stopSpeaking(): void {
  if (current === undefined) return
  current = undefined
  speechSynthesis.cancel()
}
