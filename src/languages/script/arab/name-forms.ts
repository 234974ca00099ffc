/** What is written together with a name in the Arabic script. Arabic forms occur in the other languages too. */
import type {NameForms} from '../../translation.ts'

/** The article and what may stand before it, in folded letters: ال, وال, بال, كال, لل. */
export const leadingArticle = /^(?:[وف]?(?:بال|كال|ال|لل))(?=.{2})/

/** Forms of names in Arabic, Persian and their neighbours. */
export const nameForms: NameForms = {
  article: leadingArticle,
  particle: /^[وفبلك](?=.{3})/,
  ending: /(?<=.{3})(?:يه|يين|يون|ي|ها|هاي|ات)$/,
  adjective: /(?<=.{2})ي(?:ه|ين|ون|ات|ا)?$/,
  adjectiveDrops: /(?<=.{3})(?:يا|يه|ا|ه)$/,
  ambiguous: [],
}
