/**
 * TBX-Basic (ISO 30042:2019, style DCA), the exchange format of term bases: a concept entry with a section for each
 * language and a term for each form. Data categories: https://www.tbxinfo.net/tbx-dialects/
 */
import {englishName} from '../languages/english-name.ts'
import {type Lang, langs} from '../languages/index.ts'
import type {Concept, TermForms} from '../text/model.ts'
import {escapeXml} from './xml.ts'

/** What the header calls the languages, in its English. */
const listed = new Intl.ListFormat('en-GB').format(langs.map(englishName))

/** The whole term base as one document, concepts in the order given. */
export function tbxOf(concepts: readonly Concept[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><titleStmt><title>Muqabala term base</title></titleStmt><sourceDesc><p>Names in the texts of the site, in ${listed}.</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></tbxHeader>
<text><body>
${concepts.map(conceptEntry).join('\n')}
</body></text>
</tbx>
`
}

function conceptEntry({id, kind, forms, note}: Concept): string {
  const sections = langs.flatMap((lang) => {
    const own = forms[lang]
    if (own === undefined) return []
    const text = note?.[lang]
    const noted = text === undefined ? '' : `<note>${escapeXml(text)}</note>`
    return [`<langSec xml:lang="${lang}">${noted}${terms(own, lang)}</langSec>`]
  })
  const field = `<descrip type="subjectField">${escapeXml(kind)}</descrip>`
  return `<conceptEntry id="${escapeXml(id)}">\n${field}\n${sections.join('\n')}\n</conceptEntry>`
}

function terms({preferred, latin, variants = []}: TermForms, lang: Lang): string {
  const status = (term: string, value: string, note = '') =>
    `<termSec><term>${escapeXml(term)}</term><termNote type="administrativeStatus">${value}</termNote>${note}</termSec>`
  return [
    status(preferred, 'preferredTerm-admn-sts', latin === undefined ? '' : romanization(latin, lang)),
    ...variants.map((variant) => status(variant, 'admittedTerm-admn-sts')),
  ].join('')
}

/**
 * A term in Latin letters, as a note on it: TBX-Basic has no data category for that (`transliteratedForm` is of larger
 * dialects), and no language on terms. The tag of its language says by which tables it was made (RFC 6497).
 */
function romanization(latin: string, lang: Lang): string {
  return `<note xml:lang="${lang}-Latn-t-${lang}-m0-alaloc">${escapeXml(latin)}</note>`
}
