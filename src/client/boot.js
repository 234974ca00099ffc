// Applies what the reader set before anything is painted. Set into every page; works without all that follows.
// Our faces are used where they are in the browser's store already, or the line is quick enough to have them in time;
// elsewhere the first page comes in the system's faces at once, and ours are fetched behind it for the next.
{
  const root = document.documentElement
  const {dataset} = document.currentScript
  let settings = {}
  try {
    settings = JSON.parse(localStorage.muqabala || '{}')
  } catch {}
  for (const key of ['theme', 'made']) if (settings[key]) root.dataset[key] = settings[key]
  for (const key in settings.style) root.style.setProperty(`--${key}`, settings.style[key])
  const [visit] = performance.getEntriesByType('navigation')
  // A kept connection hides a long line from the visit's own times; some browsers know it all the same.
  const isNear = visit.responseStart - visit.requestStart < 100 && !(navigator.connection?.rtt > 125)
  if (settings.faces || isNear) {
    root.dataset.faces = ''
    for (const href of dataset.faces.split(' ')) {
      const link = document.createElement('link')
      document.head.append(Object.assign(link, {rel: 'preload', as: 'font', crossOrigin: '', href}))
    }
  }
}
