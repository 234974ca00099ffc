/** The checkbox on the home page that hides in-house translations (those made for this site); remembers the choice. */
import {readSettings, writeSettings} from './settings-store.ts'

const box = document.querySelector<HTMLInputElement>('#made')
if (box !== null) {
  box.checked = readSettings().made === 'hide'
  box.addEventListener('change', () => {
    const made = box.checked ? 'hide' : ''
    writeSettings({made})
    document.documentElement.setAttribute('data-made', made)
  })
}
