/** The site as an installable web app: its manifest (W3C Web Application Manifest) and icons. */

import type {Lang} from '../../languages/index.ts'
import {languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {basePath, linkTo} from '../address.ts'

/** An icon that the build draws from `public/icon.svg`. */
export interface AppIcon {
  /** File name below `/icons/`. */
  readonly file: string
  /** Width and height in pixels. */
  readonly size: number
  /** Width of the site's mark, as a share of the icon's. */
  readonly mark: number
  /** Radius of the corners, as a share of the width; 0 where the system cuts out its own shape. */
  readonly corner: number
  /** `purpose` in the manifest; undefined for an icon that is not in it. */
  readonly purpose?: 'any' | 'maskable'
}

/** All icons. Of a maskable one, systems may cut away all but a circle of 4/5 of its width. */
export const appIcons: readonly AppIcon[] = [
  {file: '192.png', size: 192, mark: 0.66, corner: 0.2, purpose: 'any'},
  {file: '512.png', size: 512, mark: 0.66, corner: 0.2, purpose: 'any'},
  {file: 'maskable.png', size: 512, mark: 0.6, corner: 0, purpose: 'maskable'},
  {file: 'apple.png', size: 180, mark: 0.66, corner: 0},
]

/** An icon as SVG: the mark of the site (SVG) in the middle of a rectangle in the paper's colour. */
export function appIconSvg({size, mark, corner}: AppIcon, svg: string, paper: string): string {
  const width = size * mark
  const at = (size - width) / 2
  const placed = svg.replace('<svg ', `<svg x="${at}" y="${at}" width="${width}" height="${width}" `)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<rect width="${size}" height="${size}" rx="${size * corner}" fill="${paper}"/>${placed}</svg>`
  )
}

/** Colours of the page background in light and dark, read from `styles/tokens.css`. */
export function papersIn(tokens: string): {readonly light: string; readonly dark: string} {
  const [, light, dark] = /--paper: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(tokens) ?? []
  if (light === undefined || dark === undefined)
    throw new Error('The style sheet sets no paper by day and by night.')
  return {light, dark}
}

/** The manifest in one interface language. All languages of the site are one app (one `id`). */
export function appManifest(ui: Lang, {site}: Words, paper: string): object {
  return {
    id: linkTo(`/${ui}/`),
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    lang: ui,
    dir: languages[ui].dir,
    start_url: linkTo(`/${ui}/`),
    scope: basePath,
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    icons: [
      ...appIcons.flatMap(({file, size, purpose}) =>
        purpose === undefined
          ? []
          : [{src: linkTo(`/icons/${file}`), sizes: `${size}x${size}`, type: 'image/png', purpose}],
      ),
      {src: linkTo('/icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any'},
    ],
  }
}
