/**
 * Our faces for the next page: those that this one is set in and the browser has not, fetched once everything else is
 * done. A page that is shown in the system's faces (see `boot.js`) stays in them.
 */
import {read, write} from './settings-store.ts'

/** What browsers that have it tell of the reader's line; not in every browser's types. */
interface Line {
  readonly saveData?: boolean
}

const {connection} = navigator as Navigator & {readonly connection?: Line}
const kept = read().faces?.split(' ') ?? []
const lacking =
  document.documentElement.dataset.fonts?.split(' ').filter((face) => !kept.includes(face)) ?? []

/** The upright of a family that is wanted; the italic comes where it is shown. */
function isLacking({family, style}: FontFace): boolean {
  return style === 'normal' && lacking.includes(family.replaceAll('"', ''))
}

if (lacking.length > 0 && connection?.saveData !== true) {
  // By then the style sheet is there that says where they are.
  addEventListener('load', () => {
    const faces = [...document.fonts].filter(isLacking).map((face) => face.load())
    Promise.all(faces).then(
      () => write({faces: [...kept, ...lacking].join(' ')}),
      () => undefined,
    )
  })
}
