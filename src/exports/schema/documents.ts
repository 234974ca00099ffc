/**
 * The schemas of the JSON that the site publishes, and the JSON Schemas made from them.
 *
 * `article.json` and `articles.json` beside this file are those JSON Schemas as published at `/data/schema/`; `npm run
 * schemas` writes them anew.
 */
import {z} from 'astro/zod'
import {article} from '../../text/schemas/article.ts'
import {formerly, inferred, metadata, origin, published} from '../../text/schemas/edition.ts'
import {isoDate, lang, type Shape, slug, text, valuesByLang} from '../../text/schemas/values.ts'

/** Address of the schema of `/data/<slug>.json`. */
export const articleSchemaPath = '/data/schema/article.json'

/** Address of the schema of `/data/articles.json`. */
export const articlesSchemaPath = '/data/schema/articles.json'

/** The `$schema` field of a document; on a site below a path, the path comes before the address. */
function schemaAt(address: string) {
  return z.string().regex(new RegExp(`^(?:/[^/]+)*${address.replaceAll('.', '\\.')}$`))
}

/** `/data/<slug>.json`. */
const articleDocument = z.strictObject({$schema: schemaAt(articleSchemaPath), ...article.shape}).meta({
  title: 'An article in its editions',
  description:
    'Everything that is known of one article: its editions, their rows, and what became of every character of its ' +
    'sources.',
})

const {authors, translators, translated, publisher, agency} = metadata.shape

/** One edition of an article in the list. */
const editionEntry = z
  .strictObject({
    lang,
    dir: z.enum(['ltr', 'rtl']),
    origin,
    title: text.exactOptional().describe('Absent in a text without a title.'),
    ...{authors, translators, translated},
    date: isoDate
      .exactOptional()
      .describe(
        'When this edition was published; absent where it does not say, and in translations made for the site.',
      ),
    ...{publisher, agency, inferred},
    segments: z.int().min(1).describe('How many segments, the title included.'),
    characters: z.int().min(1).describe('Characters (code points) of all segments, spaces included.'),
  })
  .meta({id: 'editionEntry', description: 'One language of an article.'})

/** One edition of an {@link ArticleEntry}. */
export type EditionEntry = Shape<typeof editionEntry>

/** An article in the list. */
const articleEntry = z
  .strictObject({
    slug,
    /** The date of the primary edition, else of another received one. */
    date: isoDate.exactOptional().describe('When its text was published; absent where no text gives a date.'),
    published,
    formerly,
    primary: lang.describe('Language of the primary edition.'),
    editions: z.array(editionEntry).min(1),
    pages: valuesByLang(z.string().regex(/^(?:\/[^/]+)*\/[a-z]{2,3}\/[^/]+\/$/)).describe(
      'Address of the reading page, by interface language.',
    ),
    files: z
      .record(text, z.array(z.string().regex(/^(?:\/[^/]+)*\/data\/[^/]+$/)).min(1))
      .describe('Addresses of the files made of this article, by format.'),
  })
  .meta({id: 'entry', description: 'One article.'})

/** An article in `/data/articles.json`: what is needed to choose it, and the addresses of the rest. */
export type ArticleEntry = Shape<typeof articleEntry>

/** `/data/articles.json`. */
const articlesDocument = z
  .strictObject({
    $schema: schemaAt(articlesSchemaPath),
    articles: z.array(articleEntry).describe('In the order of their slugs.'),
  })
  .meta({
    title: 'The articles of a site',
    description: 'Every article: enough to choose one, and where the rest of it is.',
  })

/** The published JSON Schemas, as texts by file name. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'article.json': jsonSchema(articleDocument, articleSchemaPath),
    'articles.json': jsonSchema(articlesDocument, articlesSchemaPath),
  }
}

/** Write a schema as the JSON Schema at an address. */
function jsonSchema(schema: z.ZodType, address: string): string {
  const {$schema, ...rest} = z.toJSONSchema(schema, {
    override({zodSchema, jsonSchema}) {
      // Any language tag is allowed, so that a site with other languages has the same schema.
      if (zodSchema._zod.def === lang._zod.def && jsonSchema.enum !== undefined) {
        delete jsonSchema.enum
        if (jsonSchema.$ref === undefined) jsonSchema.pattern = '^[a-z]{2,3}$'
      }
      // The pattern beside it states the same; strict validators reject formats that they do not know.
      delete jsonSchema.format
    },
  })
  return `${JSON.stringify({$schema, $id: address, ...rest}, null, 2)}\n`
}
