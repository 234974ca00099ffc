/** The voices of the system, and speaking with them (Web Speech API). */

/** Whether the browser can speak at all. */
export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis
}

/** Milliseconds to wait for a browser that loads its list of voices late. */
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
 * The best voice for a language; undefined where there is none. Voices on the device come before those of a server, then
 * voices of the reader's region, then the system's default.
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

/** Most characters in one piece: some voices of Chrome fall silent after 15 seconds. */
const longest = 130

/** Cut a text into pieces short enough for every voice at this rate, at punctuation, else between words. */
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

/** Where to cut: behind the last punctuation mark if it is not near the beginning, else before the last word. */
function placeToCut(text: string): number {
  const mark = [...text.matchAll(/\p{P}\s/gu)].at(-1)?.index ?? 0
  if (mark > text.length / 3) return mark + 1
  const space = text.lastIndexOf(' ')
  return space > 0 ? space : text.length
}

/** How speaking ended. */
export type SpeechEnd = 'said' | 'stopped' | 'failed'

/** The current utterance; without a reference browsers collect it and never send its `end` event. */
let current: SpeechSynthesisUtterance | undefined

/** Speak a text; resolves at its end. */
export function speak(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<SpeechEnd> {
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

/** Stop speaking. The browser's own pause loses its place on some phones, so the player speaks the piece again. */
export function stopSpeaking(): void {
  if (current === undefined) return
  current = undefined
  speechSynthesis.cancel()
}
