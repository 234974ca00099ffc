/** An offer to go on where the reader left off; lies over the page and moves nothing. */
import {fill} from '../../text/fill.ts'
import {element} from './element.ts'
import type {ReadingText} from './text.ts'
import {words} from './words.ts'

/** Offer the row, if the text still has it; the offer goes once it is taken or the reader has read on. */
export async function offer(text: ReadingText, id: string): Promise<void> {
  const row = document.getElementById(id)
  if (row === null) return
  const label = row.querySelector('.n')?.textContent || id
  const link = element(
    'a',
    {class: 'resume', href: `#${id}`},
    fill((await words()).article.resume, {id: label}),
  )
  const go = () => link.remove()
  link.addEventListener('click', go)
  document.addEventListener('scroll', () => scrollY > innerHeight && go(), {passive: true})
  text.append(link)
}
