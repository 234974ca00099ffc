// Decides how this page comes, before anything of it is painted; set into every page, which is whole without it.
// What no first paint needs (`later.css`, and `early.js`, which puts a reader's settings in force) comes first where
// waiting for it costs nothing: the line is near, or a reader is known and the browser has it already. On a phone or a
// slow line a first visit shows its text at once, and `later.ts` brings the rest behind it.
// Every page carries this: hence names of one letter, and the address of the style sheet said twice, which packs better
// than taking it from where it stands. `v` is the visit, `n` whether the line is near, for `early.js` too.
// Where storage is forbidden asking for it is an error, and the page comes as to one who is not known.
const [v] = performance.getEntriesByType('navigation'),
  n = v.responseStart - v.requestStart < 100 && screen.width > 600
// In two parts: a whole end tag would end the script that it stands in.
if (n || location.search || localStorage.muqabala)
  document.write('<link rel="stylesheet" href="LATER"><script src="EARLY"></' + 'script>')
