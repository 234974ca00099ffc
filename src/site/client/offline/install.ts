/** The button that installs the site as an app, where the browser offers it. Installing downloads no texts. */
import type {Words} from '../../../store/interface.ts'
import {button, element} from '../element.ts'

/** The event `beforeinstallprompt`, which is not standard and not in TypeScript's types. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/** The browser's offer, which may come before the words of the interface have loaded. */
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

/** The element of the button; empty without an offer of the browser. */
export function installer({offline}: Words): HTMLElement {
  const status = element('p', {role: 'status'})
  const place = element('div', {}, status)
  onChange = (isInstalled) => {
    status.textContent = isInstalled ? offline.installed : ''
    const act = button(offline.install, () => {
      // An offer can be used once; after a refusal the browser sends another.
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
