/** A person's decisions about lines of files that are not plain text. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'
import {archiveOf, docxOf, paragraph, rawOf, run} from '../readers/office.ts'

const long =
  'The gate stands open from the first light of the morning until the last shop of the street is shut.'
const link = 'href="https://example.org/towers"'
const contents = (inside: string) =>
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

/** A text in each format: the third line is outside of it, with a word in bold and, where the format has it, a link. */
const files = {
  'a.html': `<article><h1>The old gate</h1><p>${long}</p><nav><p>Towers of <b>wind</b> <a ${link}>here</a></p></nav><p>${long} Again.</p></article>`,
  'a.docx': docxOf(
    [
      paragraph(run('The old gate'), '<w:pStyle w:val="T"/>'),
      paragraph(run(long)),
      contents(paragraph(`${run('Towers of ')}${run('wind', '<w:b/>')}${run(' here')}`)),
      paragraph(run(`${long} Again.`)),
    ].join(''),
  ),
  'a.epub': archiveOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    'b.opf':
      '<package><metadata/><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html><body><h1>The old gate</h1><p>${long}</p><div epub:type="cover"><p>Towers of <b>wind</b> <a ${link}>here</a></p></div><p>${long} Again.</p></body></html>`,
  }),
}

for (const [name, content] of Object.entries(files)) {
  const decided = (judgement: Parameters<typeof parseFile>[1]) => {
    const {parse, problems} = parseFile(rawOf(name, content), judgement)
    assert.deepEqual(
      problems.filter(({severity}) => severity === 'error'),
      [],
    )
    return {segments: parse?.draft.texts[0]?.segments ?? [], removals: parse?.removals ?? []}
  }

  test(`a line outside of the text of ${name} is left out, and kept with its marks where a person says so`, () => {
    assert.ok(!decided({}).segments.some(({text}) => text.includes('Towers')))
    const {segments} = decided({roles: {3: 'heading'}})
    const kept = segments.find(({text}) => text === 'Towers of wind here')
    assert.equal(kept?.kind, 'heading')
    const marks = kept?.marks?.map(({type, start, end}) => [type, kept.text.slice(start, end)])
    assert.deepEqual(marks?.[0], ['strong', 'wind'])
    if (name !== 'a.docx') assert.equal(kept?.marks?.[1]?.href, 'https://example.org/towers')
    assert.ok(segments.every(({text}) => !/[<>]/.test(text)))
  })

  test(`a line of ${name} is left out, and read in other words, where a person says so`, () => {
    assert.ok(!decided({roles: {4: 'furniture'}}).segments.some(({text}) => text.includes('Again')))
    const emendations = [{line: 4, found: 'Again', mended: 'Once more', reason: 'as printed'}]
    assert.ok(decided({emendations}).segments.some(({text}) => text.endsWith('shut. Once more.')))
  })
}
