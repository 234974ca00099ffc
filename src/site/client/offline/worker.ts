/**
 * The worker that answers where there is no network, served as `/offline.js`. It runs only for readers who asked
 * for it on the page about reading offline.
 *
 * What the network gives is shown and kept, so that a kept page is never older than the last visit; what is kept is
 * shown where the network says nothing, or too slowly. Files named by their hash never change and are not asked
 * for again. It imports nothing: the browser runs this one file as it is, without its types.
 */

/** The path that the site stands under, with slashes: this file is at its top. */
const base = location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)

/** Store of all that is kept, one for each site of a host; `keeper.ts` fills it too. */
const store = `muqabala${base.slice(0, -1)}`

/** Milliseconds that a kept page waits for a newer one: on a line that stalls, reading goes on. */
const patience = 3000

/** What is used of the events of a service worker, which the types of a page do not know. */
interface WorkerEvent extends Event {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const scope = globalThis as unknown as {
  addEventListener(type: string, act: (event: WorkerEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: {claim(): Promise<void>}
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const {request} = event
  const {origin, pathname} = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return
  event.respondWith(pathname.startsWith(`${base}_astro/`) ? unchanging(request) : newest(request))
})

/** A file that its name says all about. */
async function unchanging(request: Request): Promise<Response> {
  const kept = await caches.match(request, {cacheName: store})
  return kept ?? fetchAndKeep(request)
}

/** The newest there is of what may change. */
async function newest(request: Request): Promise<Response> {
  const kept = await caches.match(keyOf(request), {cacheName: store})
  if (kept === undefined) return fetchAndKeep(request).catch(() => missing(request))
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patience)
  })
  return Promise.race([fetchAndKeep(request).catch(() => kept), late])
}

/** Ask the network, and keep a whole answer; where the reader removed the store, it is not made again. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.status === 200 && (await caches.has(store))) {
    const copy = answer.clone()
    await caches.open(store).then(
      (kept) => kept.put(keyOf(request), copy),
      // A device without room: the answer is shown all the same.
      () => undefined,
    )
  }
  return answer
}

/** Name of an answer in the store: a page is the same whatever is asked of it behind the question mark. */
function keyOf(request: Request): string {
  const {origin, pathname} = new URL(request.url)
  return origin + pathname
}

/** For a page that was never kept, the page about reading offline, in the language that was asked for, else in any. */
async function missing(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return Response.error()
  const inSite = (url: string) => new URL(url).pathname.slice(base.length)
  const [ui = ''] = inSite(request.url).split('/')
  const isThere = await caches.has(store)
  const kept = isThere ? await (await caches.open(store)).keys() : []
  const pages = kept.map(({url}) => url).filter((url) => /^[^/]+\/offline\/$/.test(inSite(url)))
  const best = pages.find((url) => inSite(url) === `${ui}/offline/`) ?? pages[0] ?? ''
  return (await caches.match(best, {cacheName: store})) ?? Response.error()
}
