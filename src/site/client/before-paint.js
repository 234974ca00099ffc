// Inline script of every page: decides whether the late styles (`late.css`) and `apply-settings.js` load before the first
// paint. They do in wide windows, which need more of them, for an address with a query, and for readers with stored
// settings, whose browser has them cached. On a phone's first visit the text shows at once, and `late-styles.ts` loads the
// styles behind it. The page is whole without this script.
// The style sheet's address is also in `<noscript>`: saying it twice compresses better than code that reads it there.
// Where storage is forbidden the condition throws, and the page loads as on a first visit.
// The end tag is in two parts, since a whole one would end this script.
if (matchMedia('(width>=48rem)').matches || location.search || localStorage.muqabala)
  document.write('<link rel="stylesheet" href="LATER"><script src="EARLY"></' + 'script>')
