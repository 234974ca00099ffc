/** How the letters of each script are set where lines are broken without a browser, as on the pictures of shared links. */
import type {Script} from '../language.ts'

/** Letters of one script, in its face. */
export interface ScriptFace {
  /** Name of the face in `src/site/fonts/card-<script>.ttf`. */
  readonly face: string
  /** Height of a line in sizes: marks above and below Arabic letters need more. */
  readonly leading: number
  /** Its size where Latin letters have 1, so that both look alike. */
  readonly scale: number
  /** Letters of it, to tell which face a text needs. */
  readonly letters: RegExp
}

/** Each script; a line of several is set in the face of the first, which has letters of the others. */
export const scriptFaces: Readonly<Record<Script, ScriptFace>> = {
  Arab: {face: 'Noto Naskh Arabic SemiBold', leading: 1.5, scale: 1.08, letters: /\p{Script=Arabic}/u},
  Latn: {face: 'Source Serif 4', leading: 1.25, scale: 1, letters: /\p{Script=Latin}/u},
}

/** Widths of kinds of characters in ems, a little more than the faces' own, so that a line is rarely wider than told. */
export const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[\s.,:;'’‘!|ilIjtfr()[\]اأإآٱ1١۱-]$/u, 0.34],
  [/^[لرزژدذوؤ]$/u, 0.4],
  [/^\p{Script=Arabic}$/u, 0.56],
  [/^[mwMW—…%&@]$/u, 0.92],
  [/^\p{Lu}$/u, 0.7],
  [/^/u, 0.57],
]
