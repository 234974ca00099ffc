/** Home: hide or show the translations made for this site, and remember it. */
import {read, write} from './settings-store.ts'

const box = document.querySelector<HTMLInputElement>('#made')
if (box !== null) {
  box.checked = read().made === 'hide'
  box.addEventListener('change', () => {
    const made = box.checked ? 'hide' : ''
    write({made})
    document.documentElement.setAttribute('data-made', made)
  })
}
