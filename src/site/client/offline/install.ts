/** Installing the site as an app, where the browser offers it. It keeps nothing: what is kept is asked for beside it. */
import type {Words} from '../../../store/interface.ts'
import {button, element} from '../element.ts'

/** What browsers that can install send before they would ask by themselves; no standard has it yet. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/** Offers come once the page has loaded, perhaps before its words have. */
let offer: InstallOffer | undefined
let onChange: (isInstalled: boolean) => void = () => undefined
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  offer = event as InstallOffer
  onChange(false)
})
addEventListener('appinstalled', () => {
  offer = undefined
  onChange(true)
})

/** The place of the button, empty as long as the browser makes no offer. */
export function installer({offline}: Words): HTMLElement {
  const status = element('p', {role: 'status'})
  const place = element('div', {}, status)
  onChange = (isInstalled) => {
    status.textContent = isInstalled ? offline.installed : ''
    const act = button(offline.install, () => {
      // An offer can be taken once; a browser that was told no makes another.
      void offer?.prompt()
      offer = undefined
      onChange(false)
    })
    const offered = [element('p', {}, offline.installMeans), element('p', {class: 'actions'}, act)]
    place.replaceChildren(...(offer === undefined ? [] : offered), status)
  }
  onChange(false)
  return place
}
