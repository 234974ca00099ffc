// Decides how this page comes, before anything of it is painted; set into every page, which is whole without it.
// What no first paint on a phone needs (`later.css`, and `early.js`, which puts a reader's settings in force) comes first
// where the window is wide, which asks for more of it, or a reader is known and the browser has it already. On a phone a
// first visit shows its text at once, and `later.ts` brings the rest behind it.
// Every page carries this: hence the address of the style sheet said twice, which packs better than taking it from where
// it stands. Where storage is forbidden asking for it is an error, and the page comes as to one who is not known.
// The tag is in two parts, since a whole end tag would end the script that it stands in.
if (matchMedia('(width>=48rem)').matches || location.search || localStorage.muqabala)
  document.write('<link rel="stylesheet" href="LATER"><script src="EARLY"></' + 'script>')
