/** The drafts of an article's files, with what the files say of the text → candidates for its editions. */

import type {Lang} from '../languages/index.ts'
import {joinStatements} from '../structure/metadata.ts'
import type {Metadata, Name} from '../text/model.ts'
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
  const taken = new Set(files.flatMap(({drafts}) => drafts.drafts.map(({lang}) => lang)))
  return files.flatMap((file) => {
    const {source, drafts, judgement} = file
    const made = judgement.made === undefined ? {} : {made: judgement.made}
    return drafts.drafts.map((draft): Candidate => {
      const translated = isReceived(file) && isTranslation(drafts, draft.lang)
      const metadata = {...otherNames(drafts, taken), ...ownMetadata(file, shared, translated)}
      return {draft, file: source.file, origin: judgement.origin ?? 'received', ...made, metadata, translated}
    })
  })
}

function isReceived({judgement}: FileDrafts): boolean {
  return (judgement.origin ?? 'received') === 'received'
}

/** Whether an edition says of itself that it is a translation: it names its translator. */
function isTranslation({statements}: Drafts, lang: Lang): boolean {
  return statements.some((statement) => statement.name === 'translators' && statement.lang === lang)
}

/** Metadata of an edition: a received one has all that the text says, its translators only where it is translated. */
function ownMetadata({drafts, judgement}: FileDrafts, shared: Metadata, translated: boolean): Metadata {
  if (judgement.origin === 'made') return {...joinStatements(drafts.statements), ...judgement.metadata}
  const {translators, ...rest} = shared
  return translated && translators !== undefined ? {...rest, translators} : rest
}

/** Titles and decks in languages that have no edition. */
function otherNames({titles, decks}: Drafts, taken: ReadonlySet<Lang>): Metadata {
  const [title, deck] = [titles, decks].map((names) => without(names, taken))
  return {...(title === undefined ? {} : {titles: title}), ...(deck === undefined ? {} : {decks: deck})}
}

function without(names: Name | undefined, taken: ReadonlySet<Lang>): Name | undefined {
  const rest = Object.entries(names ?? {}).filter(([lang]) => !taken.has(lang as Lang))
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}
