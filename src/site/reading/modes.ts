/**
 * The ways of reading, in the order of the menu and of the number keys. A mode is a value of one radio group; what
 * it does is told in `styles/article.css`, by the same name.
 */
export const modes = ['side', 'stacked', 'original', 'translation', 'reveal', 'hover'] as const
