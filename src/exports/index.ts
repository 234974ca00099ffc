/**
 * The export formats of an article, in the order in which pages list them. This list is all that a format is registered
 * in.
 */
import {epub} from './epub/index.ts'
import type {Exporter} from './export.ts'
import {json} from './json.ts'
import {tei} from './tei/index.ts'
import {tmx} from './tmx.ts'
import {tsv} from './tsv.ts'

/** Every format. */
export const exporters: readonly Exporter[] = [epub, tmx, tsv, json, tei]
