// Applies the reader's settings before the first paint: theme, sizes, layout, our web fonts. A file of its own and a classic
// script, since it must block the first paint; `before-paint.js` loads it where that costs no time.
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
    // Preload the page's fonts that the browser has cached; all of them on a fast connection. Others load behind the text.
    const kept = (settings.faces ?? '').split(' ')
    const wanted = root.dataset.fonts.split(' ').filter((face) => isNear || kept.includes(face))
    for (const face of wanted)
      document.write(`<link rel="preload" as="font" crossorigin href="${FACES[face]}">`)
  }
  for (const key of ['theme', 'made', 'names']) if (settings[key]) root.dataset[key] = settings[key]
  // The tag without `media` comes first, so that it wins over those for light and dark.
  if (settings.theme)
    document.head.insertAdjacentHTML(
      'afterbegin',
      `<meta name="theme-color" content="${getComputedStyle(root).backgroundColor}">`,
    )
  // The home page keeps room for the link to the text read last.
  if (settings.last?.slug) root.dataset.last = ''
  for (const key in settings.style) root.style.setProperty(`--${key}`, settings.style[key])
  // The layout, from the address or else the settings, is chosen as soon as its button is parsed, before a row is painted.
  const mode = new URLSearchParams(location.search).get('mode') || settings.mode
  // Former names of layouts in addresses and settings.
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
