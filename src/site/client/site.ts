/** The one script of every page: small, in the browser's store after the first page, and all that most pages run. */
import './later.ts'
import './faces.ts'
import './reader.ts'
import './search/box.ts'

if (document.querySelector('#made') !== null) void import('./home.ts')
