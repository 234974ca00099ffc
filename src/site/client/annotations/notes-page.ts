/** `<kept-notes>`: draws the page of the reader's annotations and reading list. */
import type {Words} from '../../../store/interface.ts'
import {fill} from '../../../text/fill.ts'
import {button, element} from '../element.ts'
import {words} from '../words.ts'
import {announceChange, onChanged} from './changes.ts'
import {markdownWords, saveFile} from './files.ts'
import {mergeAnnotations, readJson, writeJson, writeMarkdown} from './import-export.ts'
import {markedTextSection} from './notes-section.ts'
import {addToReadingList, readReadingList, removeFromReadingList} from './reading-list.ts'
import {type AnnotatedText, newAnnotationId, readAnnotatedTexts, saveAnnotations} from './store.ts'
import {titleElement} from './titles.ts'

class KeptNotes extends HTMLElement {
  readonly #status = element('p', {role: 'status', class: 'said'})
  readonly #list = element('div')
  readonly #texts = element('div')

  async connectedCallback(): Promise<void> {
    const all = await words()
    this.replaceChildren(this.#list, this.#status, this.#texts)
    const draw = () => this.#draw(all)
    draw()
    onChanged(draw)
  }

  #draw(all: Words): void {
    const {kept} = all
    const focused = document.activeElement?.getAttribute('data-of')
    this.#list.replaceChildren(element('h2', {}, kept.list), this.#savedTexts(all), this.#files(all))
    const texts = newestFirst(readAnnotatedTexts())
    const sections = texts.map((text) =>
      markedTextSection(text, all, (said, undo, name) => this.#say(all, said, undo, name)),
    )
    const none = element('p', {class: 'none'}, kept.none)
    this.#texts.replaceChildren(...(sections.length === 0 ? [none] : sections))
    if (focused) this.#focus(focused)
  }

  /** Focus the button of the entry with this id. */
  #focus(name: string): void {
    this.querySelector<HTMLElement>(`[data-of="${CSS.escape(name)}"]`)?.focus()
  }

  /** Show what was done, with a button to undo it where there is one. */
  #say({kept}: Words, said: string, undo?: () => void, name = ''): void {
    this.#status.textContent = said
    if (undo === undefined) return
    const back = button(kept.undo, () => {
      undo()
      this.#status.textContent = ''
      this.#focus(name)
    })
    this.#status.append(' ', back)
    back.focus({preventScroll: true})
  }

  #savedTexts(all: Words): HTMLElement {
    const {kept} = all
    const saved = readReadingList()
    if (saved.length === 0) return element('p', {}, kept.noList)
    const items = saved.map((text) => {
      const title = titleElement(text)
      const link = element('a', {href: `../${text.slug}/`}, title)
      const remove = button(kept.remove, () => {
        const isDone = removeFromReadingList(text.slug)
        this.#say(
          all,
          isDone ? kept.removed : kept.failed,
          isDone ? () => addToReadingList([text]) : undefined,
          text.slug,
        )
      })
      remove.setAttribute('data-of', text.slug)
      remove.setAttribute('aria-label', `${kept.remove}: ${title.textContent}`)
      return element('li', {}, link, remove)
    })
    return element('ul', {class: 'saved'}, ...items)
  }

  /** The buttons for export and import. */
  #files(all: Words): HTMLElement {
    const {kept} = all
    const everything = () => ({saved: readReadingList(), texts: newestFirst(readAnnotatedTexts())})
    const input = element('input', {type: 'file', accept: '.json,application/json', id: 'import'})
    input.addEventListener('change', async () => {
      const [file] = input.files ?? []
      if (file !== undefined) this.#say(all, readIn(await file.text(), all))
      input.value = ''
    })
    return element(
      'div',
      {class: 'files'},
      button(kept.exportMarkdown, () =>
        saveFile('muqabala.md', 'text/markdown', writeMarkdown(everything(), markdownWords(all))),
      ),
      button(kept.exportJson, () => saveFile('muqabala.json', 'application/json', writeJson(everything()))),
      input,
      element('label', {for: 'import'}, kept.importJson),
    )
  }
}

/** Import a file; returns the message for the reader. */
function readIn(text: string, {kept}: Words): string {
  const file = readJson(text)
  if (file === undefined) return kept.notImported
  const merged = mergeAnnotations(readAnnotatedTexts(), file.texts, newAnnotationId)
  const listed = new Set(readReadingList().map(({slug}) => slug))
  const saved = file.saved.filter(({slug}) => !listed.has(slug))
  const areKept = [...merged.texts.map(saveAnnotations), saved.length === 0 || addToReadingList(saved)]
  announceChange()
  if (areKept.includes(false)) return kept.failed
  const {added, same, differ} = merged
  return fill(kept.imported, {added: added + saved.length, same, differ, unread: file.unread})
}

/** Texts and their annotations, newest first. */
function newestFirst(texts: readonly AnnotatedText[]): readonly AnnotatedText[] {
  const timeOf = ({marks}: AnnotatedText) => marks[0]?.at ?? ''
  return texts
    .map((text) => ({...text, marks: text.marks.toSorted((a, b) => (a.at < b.at ? 1 : -1))}))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))
}

customElements.define('kept-notes', KeptNotes)
