/** Downloads of an article: the files of every export format, in the order of the list of exporters. */
import type {Exporter, ExportFile} from '../../exports/export.ts'
import {exporters} from '../../exports/index.ts'
import type {Lang} from '../../languages/index.ts'
import type {WordsByLang} from '../../store/interface.ts'
import type {Article} from '../../text/model.ts'

/** A file that can be downloaded. */
export interface Download
  extends Pick<ExportFile, 'langs'>,
    Pick<Exporter, 'label' | 'mediaType' | 'forReading'> {
  /** Path below the site's address. */
  readonly path: string
}

/** Every file of an article. */
export function downloadsOf(
  article: Article,
  words: WordsByLang,
  formats: readonly Exporter[] = exporters,
): readonly Download[] {
  return formats.flatMap(({label, mediaType, forReading, files}) =>
    files(article, words).map(({name, langs}) => ({
      path: `/data/${name}`,
      label,
      mediaType,
      ...(forReading && {forReading}),
      ...(langs && {langs}),
    })),
  )
}

/** Group files by pair of languages, in the order of the pairs; files of the whole article come last. */
export function byPair(
  downloads: readonly Download[],
  pairs: readonly (readonly [Lang, Lang])[],
): readonly {readonly pair?: readonly [Lang, Lang]; readonly own: readonly Download[]}[] {
  const isOf = (pair: readonly Lang[], {langs}: Download) => langs?.join() === pair.join()
  return [
    ...pairs.map((pair) => ({pair, own: downloads.filter((each) => isOf(pair, each))})),
    {own: downloads.filter((each) => !pairs.some((pair) => isOf(pair, each)))},
  ]
}
