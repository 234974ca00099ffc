/** Addresses of this site, for its pages and their scripts; the path of the site is fixed when it is built. */
import {addressUnder} from '../text/address.ts'

/** The path of the site below its host, with slashes at both ends; `/` in tests, which build nothing. */
export const basePath: string = import.meta.env?.BASE_URL ?? '/'

/** The address of a path of the site, such as `/en/`, without the host. */
export function linkTo(path: string): string {
  return addressUnder(basePath, path)
}

/** The same with the host, for what is read outside the site: feeds, site maps, link previews. */
export function wholeLinkTo(path: string, site: URL | undefined): string {
  return new URL(linkTo(path), site).href
}
