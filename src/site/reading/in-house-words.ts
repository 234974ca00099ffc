/** What a translation made for this site is called where there is room for a few words. */
import type {Words} from '../../store/interface.ts'
import type {Made} from '../../text/model.ts'

/** That a machine made it comes first, and that nobody has read it since. */
export function inHouseWords({translator, reviewed}: Made, {imprint, origin}: Words): string {
  if (translator !== 'machine-assisted') return origin.made
  return reviewed ? imprint.machineTag : origin.machineNotReviewed
}
