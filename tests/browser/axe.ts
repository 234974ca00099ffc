/** What axe finds. */
import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'

/**
 * What axe finds on a page, or in the part of it that a selector names; one line each: the rule, and the first elements
 * it is about. Of what is as it should be nothing is reported, and no page is opened to put reports of frames together,
 * of which the site has none: that takes more than twice the time.
 */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({page}).setLegacyMode().options({resultTypes: ['violations']})
  const {violations: found} = await (part === undefined ? axe : axe.include(part)).analyze()
  return found.map(
    ({id, nodes}) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({html}) => html.slice(0, 120))
        .join(' | ')}`,
  )
}
