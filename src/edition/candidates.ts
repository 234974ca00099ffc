/**
 * The drafts of an article's files → candidates for its editions, each with its own metadata.
 *
 * Each statement of a file goes to the edition that it is about. In a file that holds a text and its translation, a
 * line in the translation's language speaks of the translation, unless it says where the text was taken from; every
 * other line speaks of the original. The people are those of the article: who wrote the original also wrote what its
 * translations say.
 */

import {type Lang, langs} from '../languages/index.ts'
import {foldWord} from '../languages/script/phrases.ts'
import {joinImprint, joinStatements, type Statement} from '../structure/metadata.ts'
import {keysOf} from '../structure/phrase-lists.ts'
import type {Imprint, Metadata, Name} from '../text/model.ts'
import type {EditionCandidate} from './compose.ts'
import type {FileDraft} from './draft.ts'
import type {FileJudgement} from './judgement.ts'

/** The draft of one file, with what a person decided about the file. */
export interface DraftedFile {
  readonly source: {readonly file: string}
  readonly draft: FileDraft
  readonly judgement: FileJudgement
}

/** Metadata of the article: what the received files state, overridden by what a person says. */
export function sharedMetadata(files: readonly DraftedFile[]): Metadata {
  const received = files.filter(isReceived)
  const stated = joinStatements(received.flatMap(({draft}) => draft.statements))
  return Object.assign({}, stated, ...received.map(({judgement}) => judgement.metadata))
}

/** The editions that the files hold, each with its metadata. */
export function candidatesOf(files: readonly DraftedFile[]): EditionCandidate[] {
  const shared = sharedMetadata(files)
  // A heading in the language of a received edition is that edition's own: an in-house translation does not keep it.
  const receivedLangs = new Set(
    files.filter(isReceived).flatMap(({draft}) => draft.texts.map(({lang}) => lang)),
  )
  const hasReceivedOriginal = files.some((file) => isReceived(file) && originalsIn(file).length > 0)
  const candidates = files.flatMap((file) => {
    const {source, draft, judgement} = file
    const made = judgement.made === undefined ? {} : {made: judgement.made}
    return draft.texts.map((text): EditionCandidate => {
      const translated = isReceived(file) && isTranslation(file, text.lang)
      const stated = isReceived(file)
        ? receivedMetadata(file, text.lang, shared, hasReceivedOriginal)
        : inHouseMetadata(file)
      const metadata = {
        ...namesWithoutEdition(draft, receivedLangs),
        ...stated,
        ...judgement.editions?.[text.lang],
      }
      return {
        draft: text,
        file: source.file,
        origin: judgement.origin ?? 'received',
        ...made,
        metadata,
        translated,
      }
    })
  })
  return candidates.map((candidate) => withNamesOfTranslations(candidate, files))
}

function isReceived({judgement}: DraftedFile): boolean {
  return (judgement.origin ?? 'received') === 'received'
}

const translationSections = keysOf((words) => words.translationSections)

/**
 * Whether a file's text in a language is a translation: a person says so, or it names its translator, or it stands in a
 * section of translations.
 */
function isTranslation({draft, judgement}: DraftedFile, lang: Lang): boolean {
  const judged = judgement.editions?.[lang]?.translated
  if (judged !== undefined) return judged
  if (draft.texts.length === 1 && judgement.metadata?.translated !== undefined)
    return judgement.metadata.translated
  return draft.statements.some(
    ({name, value, lang: statementLang}) =>
      statementLang === lang &&
      (name === 'translators' || (name === 'section' && translationSections.has(foldWord(value)))),
  )
}

/** Languages of a file whose texts do not show that they are translations. */
function originalsIn(file: DraftedFile): readonly Lang[] {
  return file.draft.texts.map(({lang}) => lang).filter((lang) => !isTranslation(file, lang))
}

/**
 * Metadata of a received edition: the people of the article, and the imprint of this edition. What a person says of a
 * file is about its original, where the file holds the original.
 */
function receivedMetadata(
  file: DraftedFile,
  lang: Lang,
  {authors, translators, affiliations = []}: Metadata,
  hasReceivedOriginal: boolean,
): Metadata {
  const {draft, judgement} = file
  const originals = originalsIn(file)
  const isOriginal = originals.includes(lang)
  const isAlone = draft.texts.length === 1
  const translations = draft.texts.map((text) => text.lang).filter((each) => !originals.includes(each))
  const isOfEdition = (statement: Statement) => {
    const isOfTranslation =
      statement.ofOriginal !== true && (isAlone || translations.includes(statement.lang))
    return isOriginal ? isAlone || !isOfTranslation : isOfTranslation && (isAlone || statement.lang === lang)
  }
  const isJudged = isOriginal || originals.length === 0
  const {authors: _, translators: __, affiliations: ___, ...judged} = (isJudged && judgement.metadata) || {}
  const offices = affiliations.filter(({role}) => !isOriginal || role === 'authors')
  const {inferred, ...imprintOfOriginal} = joinImprint(
    draft.statements.filter((statement) => !isOfEdition(statement)),
  )
  const isElsewhere = !isOriginal && !hasReceivedOriginal && Object.keys(imprintOfOriginal).length > 0
  return {
    ...(authors && {authors}),
    ...(translators && !isOriginal && {translators}),
    ...(offices.length > 0 && {affiliations: offices}),
    ...(!isOriginal && {translated: true}),
    ...(isElsewhere && {original: imprintOfOriginal}),
    ...withJudged(joinImprint(draft.statements.filter(isOfEdition)), judged),
  }
}

/** The stated metadata, overridden by what a person says; a field that a person gave is no longer inferred. */
function withJudged(stated: Imprint & Pick<Metadata, 'inferred'>, judged: Metadata): Metadata {
  const {inferred, ...rest} = stated
  const stillInferred = inferred?.filter((field) => judged[field] === undefined) ?? []
  return {...rest, ...(stillInferred.length > 0 && {inferred: stillInferred}), ...judged}
}

/** Metadata of an in-house translation: the names of people in its language. It has no imprint but how it was made. */
function inHouseMetadata({draft, judgement}: DraftedFile): Metadata {
  const {authors, affiliations} = {...joinStatements(draft.statements), ...judgement.metadata}
  return {...(authors && {authors}), ...(affiliations && {affiliations})}
}

/** Fields of an imprint that hold names; a translation may give these names in its language. */
const namedFields = ['agency', 'publisher', 'place', 'section'] as const

/** The candidate with the names that in-house translations of it give to its imprint, each in its language. */
function withNamesOfTranslations(
  candidate: EditionCandidate,
  files: readonly DraftedFile[],
): EditionCandidate {
  const {metadata, draft, origin} = candidate
  if (origin !== 'received') return candidate
  const translations = files
    .filter(({judgement}) => judgement.made?.from === draft.lang)
    .map(({judgement}) => judgement.metadata)
  const named = namedFields.flatMap((field) => {
    const name = metadata[field]
    if (name === undefined) return []
    return [[field, inOrder(Object.assign({}, ...translations.map((each) => each?.[field]), name))] as const]
  })
  return {...candidate, metadata: {...metadata, ...Object.fromEntries(named)}}
}

/** A name, its languages in the order of `langs`. */
function inOrder(name: Name): Name {
  return Object.fromEntries(langs.flatMap((lang) => (name[lang] === undefined ? [] : [[lang, name[lang]]])))
}

/** Titles and decks in languages that have no received edition. */
function namesWithoutEdition({titles, decks}: FileDraft, receivedLangs: ReadonlySet<Lang>): Metadata {
  const [title, deck] = [titles, decks].map((names) => withoutLangs(names, receivedLangs))
  return {...(title === undefined ? {} : {titles: title}), ...(deck === undefined ? {} : {decks: deck})}
}

function withoutLangs(names: Name | undefined, excluded: ReadonlySet<Lang>): Name | undefined {
  const rest = Object.entries(names ?? {}).filter(([lang]) => !excluded.has(lang as Lang))
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}
