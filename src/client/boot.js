// Decides what this page is painted with, before anything is; set into every page, which is whole without it.
// What no first paint needs, and our faces, come first where they cost nothing to wait for: the browser has them
// already, or a desk's line has them within the tenth of a second that a face is waited for. On a phone or a slow line
// the first page comes in the device's own faces at once, and all else follows behind it.
{
  const root = document.documentElement
  const [sheet, faces] = document.querySelector('noscript').textContent.split('\n')
  let settings
  try {
    settings = JSON.parse(localStorage.muqabala)
  } catch {}
  const [visit] = performance.getEntriesByType('navigation')
  // A kept connection hides a long line from the visit's own times; some browsers know it all the same.
  const isNear =
    visit.responseStart - visit.requestStart < 100 &&
    !(navigator.connection?.rtt > 125) &&
    !matchMedia('(pointer:coarse)').matches
  const isFirst = !isNear && !settings && !location.search
  if (!isFirst) document.write(sheet)
  if (isNear || settings?.faces) {
    root.dataset.faces = ''
    document.write(faces)
  }
  for (const key of ['theme', 'made']) if (settings?.[key]) root.dataset[key] = settings[key]
  for (const key in settings?.style) root.style.setProperty(`--${key}`, settings.style[key])
  const follow = () => {
    if (isFirst) document.head.insertAdjacentHTML('beforeend', sheet)
    document.body.append(document.getElementById('late').content)
  }
  // Behind the page: once its first lines are painted.
  if (isFirst) addEventListener('load', () => requestAnimationFrame(() => setTimeout(follow)))
  else document.addEventListener('DOMContentLoaded', follow)
}
