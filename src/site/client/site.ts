/** The one script of every page: small, in the browser's store after the first page, and all that most pages run. */
import './later.ts'
import './faces.ts'
import './interface.ts'
import './reader.ts'
import './search/box.ts'

if (document.querySelector('#made') !== null) void import('./home.ts')
if (document.querySelector('[data-last] .cont') !== null) void import('./continue.ts')
// A page that is drawn in the browser as a whole asks for what draws it: with a script of its own it would share pieces
// with this one, and every page would ask for those too.
if (document.querySelector('offline-keeper') !== null) void import('./offline/keeper.ts')
if (document.querySelector('kept-notes') !== null) void import('./kept/notes-page.ts')
