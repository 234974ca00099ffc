/** Addresses of this site, for its pages and their scripts: where it stands is known when it is built. */
import {addressUnder} from '../text/address.ts'

/** The path that all of the site stands under, with slashes; tests, which build nothing, have it at the root. */
export const basePath: string = import.meta.env?.BASE_URL ?? '/'

/** The address of what stands at a path of the site: `/en/`. */
export function linkTo(path: string): string {
  return addressUnder(basePath, path)
}

/** The same with its host, for what is read elsewhere than on the site: feeds, maps, previews of links. */
export function wholeLinkTo(path: string, site: URL | undefined): string {
  return new URL(linkTo(path), site).href
}
