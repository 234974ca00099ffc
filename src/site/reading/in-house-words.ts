/** A short description of an in-house translation (one made for this site). */
import type {Words} from '../../store/interface.ts'
import type {InHouseTranslation} from '../../text/model.ts'

/** The words, beginning with whether a machine made it and nobody has checked it. */
export function inHouseWords({translator, reviewed}: InHouseTranslation, {imprint, origin}: Words): string {
  if (translator !== 'machine-assisted') return origin.made
  return reviewed ? imprint.machineTag : origin.machineNotReviewed
}
