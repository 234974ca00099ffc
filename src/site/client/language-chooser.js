// Inline script of the first page: applies the reader's theme, and redirects to the interface language used last. The
// redirect replaces this page in the browser's history, so that the back button does not return here. The address is
// relative, since the site may be under a path.
try {
  const {theme, ui} = JSON.parse(localStorage.muqabala)
  if (theme) document.documentElement.dataset.theme = theme
  if (UIS.includes(ui)) location.replace(`${ui}/`)
} catch {}
