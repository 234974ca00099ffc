// The first page puts the theme that a reader chose in force, and leads whoever has been here on to the interface last read in.
// It takes its own place in the browser's history, so that the way back does not lead here. The address is relative: the site
// may stand below another.
try {
  const {theme, ui} = JSON.parse(localStorage.muqabala)
  if (theme) document.documentElement.dataset.theme = theme
  if (UIS.includes(ui)) location.replace(`${ui}/`)
} catch {}
