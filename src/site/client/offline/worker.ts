/**
 * The service worker for reading offline, served as `/offline.js`. It runs only for readers who asked for it on the page
 * about reading offline.
 *
 * Network first: an answer of the network is shown and stored, so that a stored page is never older than the last visit. A
 * stored page is shown where the network fails or is too slow. Files named by their hash never change and are taken from
 * the cache first. The file imports nothing: browsers run it as it is, with its types stripped.
 */

/** The path of the site, with slashes at both ends; this file is at its root. */
const base = location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)

/** Name of the cache, one for each site of a host; `keeper.ts` fills it too. */
const store = `muqabala${base.slice(0, -1)}`

/** Milliseconds to wait for the network before a stored page is shown. */
const patience = 3000

/** The events of a service worker, which the types of a page lack. */
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

/** Answer for a file named by its hash: from the cache, else the network. */
async function unchanging(request: Request): Promise<Response> {
  const kept = await caches.match(request, {cacheName: store})
  return kept ?? fetchAndKeep(request)
}

/** Answer for a file that may change: from the network, else the cache. */
async function newest(request: Request): Promise<Response> {
  const kept = await caches.match(keyOf(request), {cacheName: store})
  if (kept === undefined) return fetchAndKeep(request).catch(() => missing(request))
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), patience)
  })
  return Promise.race([fetchAndKeep(request).catch(() => kept), late])
}

/** Fetch and store a complete answer; a cache that the reader deleted is not created again. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const answer = await fetch(request)
  if (answer.status === 200 && (await caches.has(store))) {
    const copy = answer.clone()
    await caches.open(store).then(
      (kept) => kept.put(keyOf(request), copy),
      // Without room on the device the answer is shown all the same.
      () => undefined,
    )
  }
  return answer
}

/** Key of a page in the cache: its address without the query, which does not change the page. */
function keyOf(request: Request): string {
  const {origin, pathname} = new URL(request.url)
  return origin + pathname
}

/** Answer for a page that is not stored: the page about reading offline, in its language if possible. */
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
