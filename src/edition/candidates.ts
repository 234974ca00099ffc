/**
 * The drafts of an article's files, with what the files say of the text → candidates for its editions, each with its
 * own imprint.
 *
 * What a file says is sorted by whose it is. Of a file with a text and its translation, what a line in the
 * translation's language says is the translation's, unless that line says where the text was taken from; all else
 * is of the original. People are the article's: whoever wrote the original wrote what its translations say.
 */

import {type Lang, langs} from '../languages/index.ts'
import {foldWord} from '../languages/script/phrases.ts'
import {joinImprint, joinStatements, type Statement} from '../structure/metadata.ts'
import {keysOf} from '../structure/phrase-lists.ts'
import type {Imprint, Metadata, Name} from '../text/model.ts'
import type {Candidate} from './compose.ts'
import type {Drafts} from './draft.ts'
import type {FileJudgement} from './judgement.ts'

/** One file's drafts, with what a person decided about the file. */
export interface FileDrafts {
  readonly source: {readonly file: string}
  readonly drafts: Drafts
  readonly judgement: FileJudgement
}

/** What the received files say of the text, and what a person said over it. */
export function sharedMetadata(files: readonly FileDrafts[]): Metadata {
  const received = files.filter(isReceived)
  const stated = joinStatements(received.flatMap(({drafts}) => drafts.statements))
  return Object.assign({}, stated, ...received.map(({judgement}) => judgement.metadata))
}

/** The editions that the files hold, each with its metadata. */
export function candidatesOf(files: readonly FileDrafts[]): Candidate[] {
  const shared = sharedMetadata(files)
  // A translation made for the site is no place for the heading that the source gives in its language.
  const taken = new Set(files.filter(isReceived).flatMap(({drafts}) => drafts.drafts.map(({lang}) => lang)))
  const isHere = files.some((file) => isReceived(file) && originalsIn(file).length > 0)
  const candidates = files.flatMap((file) => {
    const {source, drafts, judgement} = file
    const made = judgement.made === undefined ? {} : {made: judgement.made}
    return drafts.drafts.map((draft): Candidate => {
      const translated = isReceived(file) && isTranslation(file, draft.lang)
      const own = isReceived(file) ? receivedMetadata(file, draft.lang, shared, isHere) : madeMetadata(file)
      const metadata = {...otherNames(drafts, taken), ...own, ...judgement.editions?.[draft.lang]}
      return {draft, file: source.file, origin: judgement.origin ?? 'received', ...made, metadata, translated}
    })
  })
  return candidates.map((candidate) => withMadeForms(candidate, files))
}

function isReceived({judgement}: FileDrafts): boolean {
  return (judgement.origin ?? 'received') === 'received'
}

const translationSections = keysOf((words) => words.translationSections)

/**
 * Whether the edition in a language says of itself that it is a translation: it names its translator, or stands in a
 * section of translations; or a person says so.
 */
function isTranslation({drafts, judgement}: FileDrafts, lang: Lang): boolean {
  const judged = judgement.editions?.[lang]?.translated
  if (judged !== undefined) return judged
  if (drafts.drafts.length === 1 && judgement.metadata?.translated !== undefined)
    return judgement.metadata.translated
  return drafts.statements.some(
    ({name, value, lang: said}) =>
      said === lang &&
      (name === 'translators' || (name === 'section' && translationSections.has(foldWord(value)))),
  )
}

/** Languages of a file whose editions do not say that they are translations. */
function originalsIn(file: FileDrafts): readonly Lang[] {
  return file.drafts.drafts.map(({lang}) => lang).filter((lang) => !isTranslation(file, lang))
}

/**
 * Metadata of a received edition: the people of the article, and the imprint of this edition. What a person says of a
 * file is of its original, where it has one.
 */
function receivedMetadata(
  file: FileDrafts,
  lang: Lang,
  {authors, translators, affiliations = []}: Metadata,
  isOriginalHere: boolean,
): Metadata {
  const {drafts, judgement} = file
  const originals = originalsIn(file)
  const isOriginal = originals.includes(lang)
  const isAlone = drafts.drafts.length === 1
  const translations = drafts.drafts.map((draft) => draft.lang).filter((each) => !originals.includes(each))
  const isOwn = (said: Statement) => {
    const isOfTranslation = said.ofOriginal !== true && (isAlone || translations.includes(said.lang))
    return isOriginal ? isAlone || !isOfTranslation : isOfTranslation && (isAlone || said.lang === lang)
  }
  const isJudged = isOriginal || originals.length === 0
  const {authors: _, translators: __, affiliations: ___, ...judged} = (isJudged && judgement.metadata) || {}
  const offices = affiliations.filter(({role}) => !isOriginal || role === 'authors')
  const {inferred, ...elsewhere} = joinImprint(drafts.statements.filter((said) => !isOwn(said)))
  const isElsewhere = !isOriginal && !isOriginalHere && Object.keys(elsewhere).length > 0
  return {
    ...(authors && {authors}),
    ...(translators && !isOriginal && {translators}),
    ...(offices.length > 0 && {affiliations: offices}),
    ...(!isOriginal && {translated: true}),
    ...(isElsewhere && {original: elsewhere}),
    ...withJudged(joinImprint(drafts.statements.filter(isOwn)), judged),
  }
}

/** What is stated, and above it what a person says, which is then not inferred. */
function withJudged(stated: Imprint & Pick<Metadata, 'inferred'>, judged: Metadata): Metadata {
  const {inferred, ...rest} = stated
  const still = inferred?.filter((field) => judged[field] === undefined) ?? []
  return {...rest, ...(still.length > 0 && {inferred: still}), ...judged}
}

/** Metadata of a translation made for the site: the names of people in its language; its imprint is its making. */
function madeMetadata({drafts, judgement}: FileDrafts): Metadata {
  const {authors, affiliations} = {...joinStatements(drafts.statements), ...judgement.metadata}
  return {...(authors && {authors}), ...(affiliations && {affiliations})}
}

/** Fields of an imprint that are names, which translations may give in their language. */
const namedFields = ['agency', 'publisher', 'place', 'section'] as const

/** An edition whose imprint is named in the languages of the translations that were made from it, too. */
function withMadeForms(candidate: Candidate, files: readonly FileDrafts[]): Candidate {
  const {metadata, draft, origin} = candidate
  if (origin !== 'received') return candidate
  const made = files
    .filter(({judgement}) => judgement.made?.from === draft.lang)
    .map(({judgement}) => judgement.metadata)
  const named = namedFields.flatMap((field) => {
    const own = metadata[field]
    if (own === undefined) return []
    return [[field, inOrder(Object.assign({}, ...made.map((each) => each?.[field]), own))] as const]
  })
  return {...candidate, metadata: {...metadata, ...Object.fromEntries(named)}}
}

/** A name with its languages in the order of the list of languages. */
function inOrder(name: Name): Name {
  return Object.fromEntries(langs.flatMap((lang) => (name[lang] === undefined ? [] : [[lang, name[lang]]])))
}

/** Titles and decks in languages that came without an edition. */
function otherNames({titles, decks}: Drafts, taken: ReadonlySet<Lang>): Metadata {
  const [title, deck] = [titles, decks].map((names) => without(names, taken))
  return {...(title === undefined ? {} : {titles: title}), ...(deck === undefined ? {} : {decks: deck})}
}

function without(names: Name | undefined, taken: ReadonlySet<Lang>): Name | undefined {
  const rest = Object.entries(names ?? {}).filter(([lang]) => !taken.has(lang as Lang))
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}
