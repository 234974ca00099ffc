/** Language tags of a page. */
import {type Lang, langs} from '../../languages/index.ts'

/** The supported language that a tag such as `ar-EG` or `fa_IR` names; undefined for any other. */
export function langOfTag(tag: string | undefined): Lang | undefined {
  const first = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return langs.find((lang) => lang === first)
}
