/**
 * TBX-Basic (ISO 30042:2019, style DCA), the exchange format of term bases: a concept entry with a section for each
 * language and a term for each form. Data categories: https://www.tbxinfo.net/tbx-dialects/
 */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {englishName} from '../languages/english-name.ts'
import {commonLang, type Lang, langs} from '../languages/index.ts'
import type {Concept, TermForms} from '../text/model.ts'
import {onLines, writeXml} from './xml.ts'

/** The names of the languages in the header, in English. */
const languageList = new Intl.ListFormat('en-GB').format(langs.map(englishName))

/** The whole term base as one document, concepts in the order given. */
export function tbxOf(concepts: readonly Concept[]): string {
  const title = x('titleStmt', {}, x('title', {}, 'Term base'))
  const source = x('sourceDesc', {}, x('p', {}, `Names in the texts of the site, in ${languageList}.`))
  const encoding = x('encodingDesc', {}, x('p', {type: 'XCSURI'}, 'TBXBasicXCSV02.xcs'))
  const parts = [
    x('tbxHeader', {}, x('fileDesc', {}, title, source), encoding),
    x('text', {}, x('body', {}, onLines(concepts.map(conceptEntry)))),
  ]
  const namespace = 'urn:iso:std:iso:30042:ed-2'
  return writeXml(
    x('tbx', {type: 'TBX-Basic', style: 'dca', 'xml:lang': commonLang, xmlns: namespace}, onLines(parts)),
  )
}

function conceptEntry({id, kind, forms, note}: Concept): Element {
  const sections = langs.flatMap((lang) => {
    const own = forms[lang]
    if (own === undefined) return []
    const text = note?.[lang]
    const noted = text === undefined ? [] : [x('note', {}, text)]
    return [x('langSec', {'xml:lang': lang}, ...noted, ...termSections(own, lang))]
  })
  return x('conceptEntry', {id}, onLines([x('descrip', {type: 'subjectField'}, kind), ...sections]))
}

function termSections({preferred, latin, variants = []}: TermForms, lang: Lang): readonly Element[] {
  const section = (term: string, status: string, ...notes: readonly Element[]) =>
    x('termSec', {}, x('term', {}, term), x('termNote', {type: 'administrativeStatus'}, status), ...notes)
  return [
    section(preferred, 'preferredTerm-admn-sts', ...(latin === undefined ? [] : [romanization(latin, lang)])),
    ...variants.map((variant) => section(variant, 'admittedTerm-admn-sts')),
  ]
}

/**
 * The romanization of a term, as a note on it: TBX-Basic has no data category for it (`transliteratedForm` belongs to
 * larger dialects) and allows no language on terms. The note's language tag states the romanization tables (RFC 6497).
 */
function romanization(latin: string, lang: Lang): Element {
  return x('note', {'xml:lang': `${lang}-Latn-t-${lang}-m0-alaloc`}, latin)
}
