/**
 * Fetches our web fonts for the next page: those that this page names and the browser does not have yet, once the page
 * has loaded. A page that is shown in fonts of the system (see `before-paint.js`) keeps them.
 */
import {readSettings, writeSettings} from './settings-store.ts'

/** The Network Information API, which only some browsers have and TypeScript's types lack. */
interface Line {
  readonly saveData?: boolean
}

const {connection} = navigator as Navigator & {readonly connection?: Line}
const kept = readSettings().faces?.split(' ') ?? []
const lacking =
  document.documentElement.dataset.fonts?.split(' ').filter((face) => !kept.includes(face)) ?? []

/** Whether a font is to be fetched; an italic one only by a page that has emphasis, or else where it is shown. */
function isLacking({family, style}: FontFace): boolean {
  return lacking.includes(family.replaceAll('"', '') + (style === 'normal' ? '' : '-italic'))
}

if (lacking.length > 0 && connection?.saveData !== true) {
  // By then the style sheet with the addresses of the fonts has loaded.
  addEventListener('load', () => {
    const faces = [...document.fonts].filter(isLacking).map((face) => face.load())
    Promise.all(faces).then(
      () => writeSettings({faces: [...kept, ...lacking].join(' ')}),
      () => undefined,
    )
  })
}
