/** The cues of subtitles: when each is shown, and its lines. */

/** A cue; times in seconds. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

const time = String.raw`(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{1,3})`

/** The line of a cue's times, of SubRip with commas, of WebVTT with full stops. */
export const timing = new RegExp(`^\\s{0,4}${time}\\s{0,4}-->\\s{0,4}${time}`)

/** The cues among the lines of a file; what stands before a line of times is no text: a number, a name, a note, a style. */
export function cuesOf(lines: readonly string[]): Cue[] {
  const cues: Cue[] = []
  let own: string[] | undefined
  for (const [index, line] of lines.entries()) {
    const times = timing.exec(line)
    if (times !== null) {
      // The number of a cue whose blank line is missing belongs to it and not to the cue before.
      if (own !== undefined && /^\s*\d{1,6}\s*$/.test(lines[index - 1] ?? '')) own.pop()
      own = []
      cues.push({start: seconds(times.slice(1, 5)), end: seconds(times.slice(5, 9)), lines: own})
    } else if (line.trim() === '') own = undefined
    else own?.push(line.trim())
  }
  return cues
}

function seconds([hours, minutes, rest, parts]: readonly (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest) + Number(`0.${parts}`)
}
