import {lineRule} from '../../text/rule.ts'

/** Arabic presentation forms A and B, without the word ligatures, the rial sign and the ornate brackets. */
const forms = /[\uFB50-\uFD3D\uFD50-\uFDEF\uFE70-\uFEFC]+/gu

/** Old software stored the shapes of Arabic letters instead of the letters. */
export const presentationForms = lineRule({
  code: 'presentation-forms',
  evidence:
    'Code points of the two presentation blocks stand for shapes; their compatibility decomposition is the letter.',
  spares: 'ﷲ, ﷺ, ﷽ and their like (U+FDF0–FDFF), which are signs of their own, and ﴾ ﴿.',
  reason: 'presentation forms',
  test: /[\uFB50-\uFD3D\uFD50-\uFDEF\uFE70-\uFEFC]/u,
  edits: (text) =>
    Array.from(text.matchAll(forms), ({0: found, index}) => ({
      start: index,
      end: index + found.length,
      // A mark by itself decomposes to a space and the mark: the letter it belongs to stands before it.
      text: Array.from(found, (form) => form.normalize('NFKC').trimStart()).join(''),
    })).filter(({start, end, text: mended}) => mended !== text.slice(start, end)),
})
