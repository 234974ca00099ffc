// Applies what the reader set before anything is painted. Set into every page; works without all that follows.
try {
  const settings = JSON.parse(localStorage.muqabala || '{}')
  const root = document.documentElement
  for (const key of ['theme', 'made']) if (settings[key]) root.dataset[key] = settings[key]
  for (const key in settings.style) root.style.setProperty(`--${key}`, settings.style[key])
} catch {}
