// Decides how this page comes, before anything of it is painted; set into every page, which is whole without it.
// What no first paint needs comes first where it costs nothing to wait for: the browser has it already, or the line is
// near. On a phone or a slow line a first visit shows its text at once, and all else follows behind it.
{
  const root = document.documentElement
  const sheet = root.querySelector('noscript').textContent
  const [visit] = performance.getEntriesByType('navigation')
  // A kept connection hides a long line from the visit's own times; some browsers know it all the same.
  const isNear =
    visit.responseStart - visit.requestStart < 100 &&
    !(navigator.connection?.rtt > 125) &&
    !matchMedia('(pointer:coarse)').matches
  let isKnown = isNear || location.search
  try {
    isKnown ||= localStorage.muqabala
  } catch {}
  const follow = () => {
    const late = root.querySelector('template')
    if (!isKnown) late.insertAdjacentHTML('afterend', sheet)
    late.after(late.content)
  }
  if (isNear) root.dataset.faces = ''
  if (isKnown) {
    // In two parts: a whole end tag would end the script that it stands in.
    document.write(`${sheet}<script src="EARLY"></${'script'}>`)
    document.addEventListener('DOMContentLoaded', follow)
  } else addEventListener('load', () => requestAnimationFrame(() => setTimeout(follow)))
}
