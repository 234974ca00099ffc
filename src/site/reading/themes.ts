/**
 * Themes that a reader can choose instead of the system's, in the order of the settings sheet. Each has a word in the
 * interface words (`settings`) and rules in `styles/themes.css`, by the same name.
 */
export const themes = ['light', 'sepia', 'dark'] as const
