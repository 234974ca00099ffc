/** Pictures that lie beside a text, in its folder or in one inside it, which names them by their places. */
import type {RawFile} from '../reader.ts'
import type {PictureCollector} from './pictures.ts'

/** Finds the files of pictures by the addresses that a text gives them. */
export function picturesBeside({beside}: RawFile, pictures: PictureCollector) {
  const files = new Map<string, string | undefined>()
  return (address: string): string | undefined => {
    const path = placeOf(address)
    if (path === undefined || beside === undefined) return undefined
    if (!files.has(path)) {
      const bytes = beside(path)
      files.set(path, bytes === undefined ? undefined : pictures.add(bytes))
    }
    return files.get(path)
  }
}

/** The path that an address names inside the folder of its text; undefined where it leads out of it. */
export function placeOf(address: string): string | undefined {
  const [place = ''] = address.split(/[?#]/)
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(place)) return undefined
  let path: string
  try {
    path = decodeURIComponent(place)
  } catch {
    path = place
  }
  const parts = path.split('/').filter((part) => part !== '.' && part !== '')
  const isOutside = parts.some((part) => part === '..' || /[\0\\]/.test(part))
  return parts.length === 0 || isOutside ? undefined : parts.join('/')
}
