/** The concepts that an article's metadata names: its authors, publishers and sections. */
import {langs} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import type {Concept, ConceptKind, Metadata, Name} from '../../text/model.ts'
import type {RowSource} from '../../text/row-drafts.ts'
import {searchSpelling} from '../analyse/letters.ts'
import type {NameIndex} from './name-index.ts'

/** The kinds of concepts that a field of metadata names. */
const kindsOfFields = {
  authors: ['person', 'organisation'],
  translators: ['person', 'organisation'],
  publisher: ['organisation'],
  agency: ['organisation'],
  section: ['person', 'place', 'organisation', 'weapon', 'event', 'concept'],
} satisfies Partial<Record<keyof Metadata, readonly ConceptKind[]>>

/**
 * Ids of the concepts named by the article's metadata (authors, publishers, sections), in the order of editions and
 * fields.
 */
export function namedAbout({editions}: RowSource, {concepts}: NameIndex): string[] {
  const found = new Set<string>()
  const add = (name: Name | undefined, kinds: readonly ConceptKind[], isCalled: typeof isForm) => {
    if (name === undefined) return
    for (const concept of concepts.values())
      if (kinds.includes(concept.kind) && isCalled(concept, name)) found.add(concept.id)
  }
  for (const {metadata} of editions) {
    for (const field of ['authors', 'translators'] as const)
      for (const name of metadata[field] ?? []) add(name, kindsOfFields[field], isForm)
    for (const field of ['publisher', 'agency', 'section'] as const)
      for (const imprint of [metadata, metadata.original]) add(imprint?.[field], kindsOfFields[field], isForm)
    for (const {words} of metadata.affiliations ?? []) add(words, ['organisation'], hasForm)
  }
  return [...found]
}

/** Whether a name is a form of the concept, whole, in one of its languages. */
function isForm(concept: Concept, name: Name): boolean {
  return someForm(concept, name, (form, stated) => form === stated)
}

/** Whether words hold a form of the concept, in one of its languages. */
function hasForm(concept: Concept, words: Name): boolean {
  return someForm(concept, words, (form, stated) => ` ${stated} `.includes(` ${form} `))
}

function someForm({forms}: Concept, name: Name, fits: (form: string, stated: string) => boolean): boolean {
  return langs.some((lang) => {
    const [own, stated] = [forms[lang], name[lang]]
    if (own === undefined || stated === undefined) return false
    return [own.preferred, ...(own.variants ?? [])].some((form) => fits(spelling(form), spelling(stated)))
  })
}

const spelling = (text: string) =>
  text
    .split(/\s+/u)
    .map((word) => bare(searchSpelling(word)))
    .join(' ')
