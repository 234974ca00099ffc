/** Reads a text aloud step by step from a place on, and lights what is read in both columns. */
import type {ReadingText, RowPlace} from '../reading-text.ts'
import {piecesOf, speak, stopSpeaking, voiceFor} from './speech.ts'
import {type Step, stepsIn, stepText} from './steps.ts'

/** Class of the elements being read. */
const lit = 'aloud'

export class Player {
  /** Called when the player starts, stops or changes its step. */
  onChange: () => void = () => undefined
  /** Called with each step once it is lit; `isAsked` if the reader asked for it, so that it must be in sight. */
  onStep: (step: Step, isAsked: boolean) => void = () => undefined
  /** Called at the end of the text. */
  onEnd: () => void = () => undefined
  isPlaying = false
  /** Whether the system could not speak. */
  hasFailed = false
  readonly #rows: readonly HTMLElement[]
  readonly #voices = new Map<string, SpeechSynthesisVoice>()
  #langs: readonly string[] = []
  #rate: number
  #row: number
  #steps: readonly Step[] = []
  #at = 0
  /** Index of the piece of the step that is being spoken. */
  #piece = 0
  /** Number of the current run; events of earlier runs are ignored. */
  #run = 0

  constructor(text: ReadingText, row: HTMLElement, rate: number) {
    this.#rows = text.rows
    this.#row = Math.max(0, this.#rows.indexOf(row))
    this.#rate = rate
  }

  get step(): Step | undefined {
    return this.#steps[this.#at]
  }

  /** Voices in use, by language. */
  get voices(): ReadonlyMap<string, SpeechSynthesisVoice> {
    return this.#voices
  }

  /** Read in these languages, as far as the system has voices for them, from the current step on. */
  async setLangs(langs: readonly string[], from?: RowPlace): Promise<void> {
    this.pause()
    const found = await Promise.all(langs.map(async (lang) => [lang, await voiceFor(lang)] as const))
    this.#voices.clear()
    for (const [lang, voice] of found) if (voice !== undefined) this.#voices.set(lang, voice)
    const here = from?.sentence ?? this.step?.lit ?? []
    this.#langs = [...this.#voices.keys()]
    this.#enter(this.#row, 0)
    const at = this.#steps.findIndex(({element}) => here.some((each) => each.contains(element)))
    this.#at = Math.max(0, at)
    if (this.#steps.length === 0) this.#move(1)
    this.#light(true)
    this.onChange()
  }

  get rate(): number {
    return this.#rate
  }

  /** Change the speed, beginning with the current piece. */
  set rate(rate: number) {
    const share = this.#piece / Math.max(1, this.#pieces().length)
    this.#rate = rate
    this.#piece = Math.floor(share * this.#pieces().length)
    if (this.isPlaying) this.play()
  }

  /** Start or continue reading. */
  play(): void {
    stopSpeaking()
    this.#run += 1
    this.isPlaying = this.step !== undefined
    this.hasFailed = false
    this.onChange()
    if (this.isPlaying) void this.#read(this.#run)
  }

  /** Pause at the current step. */
  pause(): void {
    this.#run += 1
    stopSpeaking()
    this.isPlaying = false
    this.onChange()
  }

  /** Go to the next or previous step, and continue there if it was reading. */
  skip(by: 1 | -1): void {
    if (!this.#move(by)) return
    this.#light(true)
    if (this.isPlaying) this.play()
    else this.onChange()
  }

  /** Stop, and remove the light. */
  close(): void {
    this.pause()
    this.#darken()
  }

  /** Speak step after step as long as the run is the current one. */
  async #read(run: number): Promise<void> {
    for (;;) {
      for (let pieces = this.#pieces(); this.#piece < pieces.length; this.#piece += 1) {
        const voice = this.#voices.get(this.step?.lang ?? '')
        if (voice === undefined) return
        const outcome = await speak(pieces[this.#piece] ?? '', voice, this.#rate)
        if (run !== this.#run) return
        if (outcome === 'said') continue
        this.hasFailed = outcome === 'failed'
        this.pause()
        return
      }
      if (!this.#move(1)) break
      this.#light(false)
      this.onChange()
    }
    this.onEnd()
  }

  #pieces(): readonly string[] {
    return this.step === undefined ? [] : piecesOf(stepText(this.step), this.#rate)
  }

  /** Go to a neighbouring step, skipping rows with nothing to read; returns false at either end. */
  #move(by: 1 | -1): boolean {
    if (this.#steps[this.#at + by] !== undefined) {
      this.#at += by
      this.#piece = 0
      return true
    }
    for (let row = this.#row + by; this.#rows[row] !== undefined; row += by) {
      const steps = stepsIn(this.#rows[row]!, this.#langs)
      if (steps.length === 0) continue
      this.#enter(row, by > 0 ? 0 : steps.length - 1)
      return true
    }
    return false
  }

  #enter(row: number, at: number): void {
    this.#row = row
    this.#steps = stepsIn(this.#rows[row]!, this.#langs)
    this.#at = at
    this.#piece = 0
  }

  #light(isAsked: boolean): void {
    this.#darken()
    const {step} = this
    for (const each of step?.lit ?? []) each.classList.add(lit)
    if (step !== undefined) this.onStep(step, isAsked)
  }

  #darken(): void {
    for (const each of document.querySelectorAll(`.${lit}`)) each.classList.remove(lit)
  }
}
