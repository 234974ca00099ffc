import {formClass} from '../../languages/script/arab/classes.ts'
import {lineRule} from '../../text/rule.ts'
import {editsOf} from '../../text/spans.ts'

const forms = new RegExp(`[${formClass}]+`, 'gu')

/** Old software stored the shapes of Arabic letters instead of the letters. */
export const presentationForms = lineRule({
  code: 'presentation-forms',
  evidence:
    'Code points of the two presentation blocks stand for shapes; their compatibility decomposition is the letter.',
  spares: 'Words and phrases in one sign (U+FDF0–FDFF), which are signs of their own, and ﴾ ﴿.',
  reason: 'presentation forms',
  test: new RegExp(`[${formClass}]`, 'u'),
  edits: (text) =>
    // A mark without a letter decomposes into a space and the mark; the letter that it belongs to stands before it.
    editsOf(text, forms, (found) =>
      Array.from(found, (form) => form.normalize('NFKC').trimStart()).join(''),
    ).filter(({start, end, text: mended}) => mended !== text.slice(start, end)),
})
