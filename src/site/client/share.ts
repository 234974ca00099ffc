/** Sharing by the system's own sheet. Where it has none, the links and quotations that can be copied are what there is. */
import type {Words} from '../../store/interface.ts'
import {textOf} from './own-text.ts'
import {selectedQuotes, selectedRows} from './quoting.ts'
import {selectionPlaces} from './selection.ts'
import {copy, iconButton} from './sheet.ts'
import type {RowPlace} from './text.ts'

/** What is shared: an address of the site, and words that are quoted from there. */
interface Shared {
  readonly address: string
  readonly quote?: string
}

/** The button that shares something, if the system can. What it is, is asked for when the button is pressed. */
export function shareButton(what: () => Shared, all: Words): readonly HTMLButtonElement[] {
  if (!('share' in navigator)) return []
  return [
    iconButton('share', all.reading.shareText, () => void share(what(), all), {
      class: 'act',
      'data-done': '',
    }),
  ]
}

/** Share a place: the words that are selected and their rows; else the sentence that was tapped; else the row. */
export function sharePlace(place: RowPlace, anchor: string, all: Words): readonly HTMLElement[] {
  const {text, cell, sentence} = place
  const selected = selectionPlaces(text)
  const words =
    selected.length > 0
      ? selectedQuotes(selected).map((quote) => quote.text)
      : (sentence ?? []).filter((each) => cell?.contains(each) ?? true).map(textOf)
  const address = text.address(selected.length > 0 ? selectedRows(selected) : anchor)
  return shareButton(() => ({address, ...(words.length === 0 ? {} : {quote: words.join('\n')})}), all)
}

async function share({address, quote}: Shared, {article}: Words): Promise<void> {
  const title = document.querySelector<HTMLMetaElement>('[property="og:title"]')?.content ?? document.title
  const text = quote === undefined ? title : `${article.quoteOpen}${quote}${article.quoteClose}\n— ${title}`
  try {
    await navigator.share({title, text, url: address})
  } catch (error) {
    // The reader thought better of it.
    if ((error as Error).name !== 'AbortError') await copy(`${text}\n${address}`)
  }
}
