/** The one script of every page: small, and in the browser's cache after the first page. */
import './late-styles.ts'
import './fetch-faces.ts'
import './remember-interface.ts'
import './reader.ts'
import './search/box.ts'

if (document.querySelector('#made') !== null) void import('./hide-in-house.ts')
if (document.querySelector('[data-last] .cont') !== null) void import('./continue-reading.ts')
// Pages drawn by scripts import those here. With a `<script>` of their own the bundler would move shared code into chunks
// that every page then has to fetch.
if (document.querySelector('offline-keeper') !== null) void import('./offline/keeper.ts')
if (document.querySelector('kept-notes') !== null) void import('./annotations/notes-page.ts')
