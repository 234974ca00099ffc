/** The site as an app on a reader's device: its manifest (W3C, Web Application Manifest) and its icons. */

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
  /** Width of the mark, as part of the icon's. */
  readonly mark: number
  /** Radius of the corners, as part of the width; none where the system cuts its own shape out. */
  readonly corner: number
  /** What it is for, as manifests say; undefined where it stands in none. */
  readonly purpose?: 'any' | 'maskable'
}

/** Every icon. A system may cut away all but a circle of four fifths of a maskable one. */
export const appIcons: readonly AppIcon[] = [
  {file: '192.png', size: 192, mark: 0.66, corner: 0.2, purpose: 'any'},
  {file: '512.png', size: 512, mark: 0.66, corner: 0.2, purpose: 'any'},
  {file: 'maskable.png', size: 512, mark: 0.6, corner: 0, purpose: 'maskable'},
  {file: 'apple.png', size: 180, mark: 0.66, corner: 0},
]

/** An icon as SVG: the mark of the site, which is SVG too, in the middle of a sheet of paper. */
export function appIconSvg({size, mark, corner}: AppIcon, svg: string, paper: string): string {
  const width = size * mark
  const at = (size - width) / 2
  const placed = svg.replace('<svg ', `<svg x="${at}" y="${at}" width="${width}" height="${width}" `)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `<rect width="${size}" height="${size}" rx="${size * corner}" fill="${paper}"/>${placed}</svg>`
  )
}

/** Colours of the paper, by day and by night, from the style sheet that sets them. */
export function papersIn(tokens: string): {readonly light: string; readonly dark: string} {
  const [, light, dark] = /--paper: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(tokens) ?? []
  if (light === undefined || dark === undefined)
    throw new Error('The style sheet sets no paper by day and by night.')
  return {light, dark}
}

/** The manifest of the site in one interface language. All of the site is one app, whatever language is read in. */
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
