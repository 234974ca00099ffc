/** What a search can be narrowed by, beside languages. */

/** Filters on articles, in the order in which the search page shows them; each is a part of its address. */
export const articleFilters = ['source', 'year', 'name'] as const

/** One of the filters. */
export type ArticleFilter = (typeof articleFilters)[number]
