/**
 * Colours that a reader can choose instead of the system's, in the order of the sheet: each a word of settings and rules in
 * `styles/themes.css`, by the same name.
 */
export const themes = ['light', 'sepia', 'dark'] as const
