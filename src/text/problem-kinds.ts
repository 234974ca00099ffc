/**
 * Every problem that a publisher can meet: its permanent code, its severity and the advice on it. Codes are never renamed
 * or reused.
 */
import type {Severity} from './model.ts'

/** A row of the catalogue. */
interface ProblemKind {
  readonly severity: Severity
  /** What to do, as a full sentence. */
  readonly advice: string
}

/** The catalogue, by code. */
export const problemKinds = {
  // Reading.
  'source-empty': {
    severity: 'error',
    advice: 'Put the text of the article into the file, or remove the file.',
  },
  'emendation-misplaced': {
    severity: 'error',
    advice:
      'Correct the emendation in edition.yaml: its reading as found must occur exactly once in its line.',
  },
  'doubtful-furniture': {
    severity: 'warning',
    advice: 'If it is boilerplate, emend it to nothing in edition.yaml; it is kept until then.',
  },
  'doubtful-repeat': {
    severity: 'warning',
    advice: 'If it is a pasted copy, emend it to nothing in edition.yaml; it is kept until then.',
  },
  'source-unreadable': {
    severity: 'error',
    advice: 'Check the path and that the file may be read.',
  },
  'source-too-large': {
    severity: 'error',
    advice: 'Split it into one file for each article.',
  },
  'source-binary': {
    severity: 'error',
    advice:
      'Give the file in the format that the program saves it in, or extract its text first and give that.',
  },
  'source-unsupported': {
    severity: 'error',
    advice:
      'Plain text, web pages, Markdown, PDF, Word files (DOCX), EPUB, subtitles, translation memories (TMX) and tables of two languages are read.',
  },
  'source-damaged': {
    severity: 'error',
    advice: 'Open it in the program that it belongs to, save it again, and give that; or give its text.',
  },
  'changes-tracked': {
    severity: 'warning',
    advice:
      'Where another wording is meant, accept or reject the changes in the word processor and give that file.',
  },
  'paragraph-doubtful': {
    severity: 'note',
    advice: 'Where it ends there, part it in edition.yaml.',
  },
  'encoding-unknown': {
    severity: 'error',
    advice: 'Save the file as UTF-8.',
  },
  'encoding-converted': {
    severity: 'note',
    advice: 'Nothing to do where the text reads well; otherwise save the file as UTF-8.',
  },
  'characters-lost': {
    severity: 'warning',
    advice:
      'They cannot be brought back from this file: get the text again from where it came, and save it as UTF-8.',
  },
  'metadata-differs': {
    severity: 'note',
    advice: 'Check it; what is right can be written under metadata in edition.yaml.',
  },
  // Languages.
  'text-missing': {
    severity: 'error',
    advice: 'Check that the file holds the text and not only its ornaments.',
  },
  'language-unsupported': {
    severity: 'error',
    advice:
      'Give a text in a listed language, or add the language as a folder of src/languages/. If it is wrong, say under "lang" or "languages" in edition.yaml what it is in.',
  },
  'language-unlisted': {
    severity: 'warning',
    advice:
      'The lines stay in the text around them. Take them out by the role furniture under "roles" in edition.yaml, or add the language as a folder of src/languages/.',
  },
  'language-doubtful': {
    severity: 'warning',
    advice: 'If it is wrong, say so under "languages" in edition.yaml.',
  },
  // Legibility.
  'text-illegible': {
    severity: 'error',
    advice:
      'Give the page itself or its PDF, or read the page with a program for text recognition (OCR). If it is right, say under "lang" in edition.yaml what it is in.',
  },
  'lines-illegible': {
    severity: 'warning',
    advice: 'Compare them with the page, and emend them in edition.yaml.',
  },
  'order-doubtful': {
    severity: 'warning',
    advice:
      'Compare the text with the page; give the page itself or its PDF where the words are in disorder.',
  },
  'columns-doubtful': {
    severity: 'warning',
    advice: 'Extract the text column by column (pdftotext without -layout), or give the PDF itself.',
  },
  'numbers-doubtful': {
    severity: 'warning',
    advice: 'Compare the numbers with the page, and emend those that are wrong in edition.yaml.',
  },
  // Structure.
  'title-missing': {
    severity: 'warning',
    advice: 'If a line is the title, say so under "roles" in edition.yaml.',
  },
  'edition-twice': {
    severity: 'error',
    advice: 'Keep one, or set "lang" of one of the files in edition.yaml.',
  },
  // Judgement.
  'judgement-invalid': {
    severity: 'error',
    advice: 'The fields of edition.yaml and their meaning stand in src/edition/judgement.ts.',
  },
  'judgement-stale': {
    severity: 'error',
    advice: 'Look at the source again and correct or remove the decision in edition.yaml.',
  },
  'source-changed': {
    severity: 'warning',
    advice:
      'Look whether the lines are still the ones that are meant; "sha256" in edition.yaml makes this an error.',
  },
  'source-ignored': {
    severity: 'warning',
    advice: 'Give it as one of these, in the folder of its article, or take it away.',
  },
  'article-renamed': {
    severity: 'note',
    advice:
      'Say so under "formerly" in its edition.yaml, and addresses with the old name lead to the new one.',
  },
  'slug-invalid': {
    severity: 'error',
    advice:
      'Name the folder with lower-case words joined by hyphens, and not as a page of the site is called.',
  },
  'lines-conflict': {
    severity: 'error',
    advice: 'Take the line out of joins or out of breaks in edition.yaml.',
  },
  'review-lapsed': {
    severity: 'warning',
    advice: 'The row is shown as not reviewed until somebody reads it again.',
  },
  'rows-doubtful': {
    severity: 'note',
    advice: 'Confirm or correct them under "alignments" in edition.yaml, or with "npm run decide".',
  },
  'differences-open': {
    severity: 'note',
    advice:
      'Pages show them as found by rule. Confirm or dismiss each with "npm run decide -- SLUG difference PAIR LANG SEGMENT KIND WORDS yes|no REMARK".',
  },
  'difference-unfound': {
    severity: 'warning',
    advice: 'Look at the row again and correct or remove the decision in edition.yaml.',
  },
  'names-doubtful': {
    severity: 'note',
    advice:
      'They do not count. Say under "mentions" in edition.yaml, or with "npm run decide -- SLUG name ROW CONCEPT yes|no REMARK", which of them are names, or give the concept the form that the other text uses.',
  },
  'name-unfound': {
    severity: 'warning',
    advice: 'Look at the row again and correct or remove the decision in edition.yaml.',
  },
  'pin-ambiguous': {
    severity: 'warning',
    advice: 'Write the line of the segment that is meant instead of its id.',
  },
  'pin-conflict': {
    severity: 'error',
    advice: 'Change or remove one of the pins in edition.yaml.',
  },
  // The budget of work.
  'too-much-work': {
    severity: 'warning',
    advice:
      'The text is published whole without it. Where it is wanted, divide the text into several articles, or what is so long in it into several paragraphs.',
  },
  // Faults of the content folder.
  'content-invalid': {
    severity: 'error',
    advice: 'Mend the file: every article is read with it, so none is ingested before.',
  },
  'ids-at-risk': {
    severity: 'error',
    advice:
      'Bring the file back as it was published, for example with "git checkout -- FILE". Where it is lost for good, "npm run ingest -- --accept-new-ids SLUG" gives new ids to what its other files do not tell; old links then lead elsewhere.',
  },
  'site-invalid': {
    severity: 'error',
    advice: 'Mend it: content/site.yaml of the project says of every field what it may hold.',
  },
  'words-missing': {
    severity: 'error',
    advice:
      'Take the empty folder interface/ away, and the words of the program are used; or put a file of words into it for each language that the site is to have pages in.',
  },
  'words-invalid': {
    severity: 'error',
    advice:
      'Mend the file: it has every word that content/interface/en.json of the project has, and no other.',
  },
  'content-busy': {
    severity: 'error',
    advice: 'Run the command again when that one has ended.',
  },
  'content-interrupted': {
    severity: 'error',
    advice: 'Run "npm run ingest", which completes what was decided or clears it away.',
  },
  'content-unwritable': {
    severity: 'error',
    advice: 'Make room on the disk, or make the folder writable, and ingest again.',
  },
  // Faults of the program.
  'program-fault': {
    severity: 'error',
    advice: 'This is a fault of the program, not of the text; please report it with the source.',
  },
  coverage: {
    severity: 'error',
    advice: 'This is a fault of the program, not of the text; please report it with the source.',
  },
} as const satisfies Record<string, ProblemKind>
