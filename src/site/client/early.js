// What a reader set, put in force before the first paint: theme, sizes, way of reading, our faces. A file of its own,
// and not a module, since whatever waits for it must not be painted first; `boot.js` asks for it where it costs nothing.
{
  const root = document.documentElement
  let settings
  try {
    settings = JSON.parse(localStorage.muqabala)
  } catch {}
  settings ??= {}
  const [visit] = performance.getEntriesByType('navigation')
  const isNear = innerWidth > 600 && visit.responseStart - visit.requestStart < 100
  if (isNear || settings.faces) root.dataset.faces = ''
  if ('faces' in root.dataset) {
    // Of those that the page is set in, what the browser has; all of them where the line is near. Others come behind the text.
    const kept = (settings.faces ?? '').split(' ')
    const wanted = root.dataset.fonts.split(' ').filter((face) => isNear || kept.includes(face))
    for (const face of wanted)
      document.write(`<link rel="preload" as="font" crossorigin href="${FACES[face]}">`)
  }
  for (const key of ['theme', 'made', 'names']) if (settings[key]) root.dataset[key] = settings[key]
  // A wish of no medium comes before those for day and night.
  if (settings.theme)
    document.head.insertAdjacentHTML(
      'afterbegin',
      `<meta name="theme-color" content="${getComputedStyle(root).backgroundColor}">`,
    )
  // Home keeps room for the way back to the text that was left last.
  if (settings.last?.slug) root.dataset.last = ''
  for (const key in settings.style) root.style.setProperty(`--${key}`, settings.style[key])
  // The way of reading: that of the address, else the one last chosen, as soon as its button stands and before a row is painted.
  const mode = new URLSearchParams(location.search).get('mode') || settings.mode
  // Names that addresses and settings had before.
  const now = {stacked: 'below', reveal: 'tap', hover: 'sentences'}[mode] || mode
  const observer = new MutationObserver(() => {
    const swap = document.getElementById('swap')
    if (swap === null) return
    observer.disconnect()
    const {primary} = swap.dataset
    const views = [...document.getElementsByName('view')]
    const button =
      now === 'original' || now === 'translation'
        ? views.find(({value, id}) => value !== 'b' && (id === primary) === (now === 'original'))
        : document.getElementById(now)
    if (button && ['view', 'layout', ''].includes(button.name)) button.checked = true
    swap.checked = [settings.swapped].flat().includes(swap.value)
  })
  if (mode || settings.swapped) {
    observer.observe(root, {childList: true, subtree: true})
    document.addEventListener('DOMContentLoaded', () => observer.disconnect())
  }
}
