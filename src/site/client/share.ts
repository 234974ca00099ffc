/** Sharing through the system (Web Share API). Where the browser lacks it, there is no button: links can be copied. */
import type {Words} from '../../store/interface.ts'
import {selectedQuotes, selectedRows} from './quoting.ts'
import type {RowPlace} from './reading-text.ts'
import {selectionPlaces} from './selection.ts'
import {copyText, iconButton} from './sheet.ts'
import {textWithoutNotes} from './text-without-notes.ts'

/** What is shared: an address of the site, and a quotation. */
interface Shared {
  readonly address: string
  readonly quote?: string
}

/** The button that shares what `what` returns when it is pressed; none where the browser cannot share. */
export function shareButton(what: () => Shared, all: Words): readonly HTMLButtonElement[] {
  if (!('share' in navigator)) return []
  return [
    iconButton('share', all.reading.shareText, () => void share(what(), all), {
      class: 'act',
      'data-done': '',
    }),
  ]
}

/** The button that shares a place: the selected words and their rows, else the tapped sentence, else the row. */
export function sharePlace(place: RowPlace, anchor: string, all: Words): readonly HTMLElement[] {
  const {text, cell, sentence} = place
  const selected = selectionPlaces(text)
  const words =
    selected.length > 0
      ? selectedQuotes(selected).map((quote) => quote.text)
      : (sentence ?? []).filter((each) => cell?.contains(each) ?? true).map(textWithoutNotes)
  const address = text.address(selected.length > 0 ? selectedRows(selected) : anchor)
  return shareButton(() => ({address, ...(words.length === 0 ? {} : {quote: words.join('\n')})}), all)
}

async function share({address, quote}: Shared, {article}: Words): Promise<void> {
  const title = document.querySelector<HTMLMetaElement>('[property="og:title"]')?.content ?? document.title
  const text = quote === undefined ? title : `${article.quoteOpen}${quote}${article.quoteClose}\n— ${title}`
  try {
    await navigator.share({title, text, url: address})
  } catch (error) {
    // An `AbortError` means that the reader closed the system's sheet.
    if ((error as Error).name !== 'AbortError') await copyText(`${text}\n${address}`)
  }
}
