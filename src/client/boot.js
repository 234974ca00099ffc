// Decides how this page comes, before anything of it is painted; set into every page, which is whole without it.
// What no first paint needs comes first where it costs nothing to wait for: the browser has it already, or the line is
// near. On a phone or a slow line a first visit shows its text at once, and all else follows behind it.
// Names are of one letter, since every page carries them: `d` the document, `s` the style sheet as markup, `v` the
// visit, `n` whether the line is near, `k` whether a reader is known or says something in the address.
{
  const d = document
  const s = d.querySelector('noscript').textContent
  const [v] = performance.getEntriesByType('navigation')
  // A kept connection hides a long line from the visit's own times; some browsers know it all the same.
  const n =
    v.responseStart - v.requestStart < 100 &&
    !(navigator.connection?.rtt > 125) &&
    !matchMedia('(pointer:coarse)').matches
  let k = n || location.search
  try {
    k ||= localStorage.muqabala
  } catch {}
  const follow = () => {
    const t = d.querySelector('template')
    if (!k) t.insertAdjacentHTML('afterend', s)
    t.after(t.content)
  }
  if (n) d.documentElement.dataset.faces = ''
  if (k) {
    // In two parts: a whole end tag would end the script that it stands in.
    d.write(`${s}<script src="EARLY"></${'script'}>`)
    d.addEventListener('DOMContentLoaded', follow)
  } else addEventListener('load', () => requestAnimationFrame(() => setTimeout(follow)))
}
