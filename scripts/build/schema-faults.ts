/**
 * Checks the published JSON against the schemas that are published with it.
 */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import articleSchema from '../../src/exports/schema/article.json' with {type: 'json'}
import articlesSchema from '../../src/exports/schema/articles.json' with {type: 'json'}

/** The kinds of published JSON. */
export type JsonKind = 'article' | 'articles'

const ajv = new Ajv2020({allErrors: true})
const validators: Readonly<Record<JsonKind, ValidateFunction>> = {
  article: ajv.compile(articleSchema),
  articles: ajv.compile(articlesSchema),
}

/** A sentence for each fault of a published file by its schema; empty if it fits. */
export function schemaFaults(kind: JsonKind, name: string, text: string): readonly string[] {
  const validate = validators[kind]
  if (validate(JSON.parse(text))) return []
  return (validate.errors ?? []).map(
    ({instancePath, message}) => `${name}${instancePath === '' ? '' : ` at ${instancePath}`}: ${message}`,
  )
}
