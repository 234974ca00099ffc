/** Words that tell a line above or under a title, or of an interview, from the title itself. */
import {anyOf} from '../../languages/knowledge.ts'

/** The beginning of a line above a title that names the genre of the text. */
export const rubric = new RegExp(`^(?:${anyOf(({boilerplate}) => boilerplate.rubrics)})\\s`, 'iu')

/** The label of a turn in an interview. */
export const turnLabel = new RegExp(`^(?:${anyOf(({boilerplate}) => boilerplate.turns)})\\s*[:：]`, 'iu')

/** A photographer or an agency at the end of a caption. */
export const imageCredit = new RegExp(
  String.raw`(?:${anyOf(({boilerplate}) => boilerplate.imageCredits)})\s*:|[([][^()[\]]{2,40}[)\]]$`,
  'iu',
)

/** The line under a weblog's entry, if the entry's date is above its title. */
export const entryFoot = new RegExp(`^\\W{0,3}(?:${anyOf(({boilerplate}) => boilerplate.entryFoot)})`, 'iu')
