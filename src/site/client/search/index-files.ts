/** Starts the search in the browser once: fetches the site's search files and makes the searcher over them. */
import {IndexFault, type PagefindModule, type SiteFiles} from '../../../search/query/pagefind.ts'
import {Searcher} from '../../../search/query/search.ts'
import {linkTo} from '../../address.ts'
import {browserFetch, pagefindAddress, takePrefetched} from './prefetch.ts'

/** Number of failed imports of Pagefind: browsers do not retry an import under the same address. */
let failures = 0

/** The search files, fetched over the network. */
const fetched: SiteFiles = {
  bytes: async (path, fresh = false) => {
    const address = linkTo(path)
    const ahead = fresh ? undefined : takePrefetched(address)
    const answer = await (ahead ?? browserFetch(address, fresh ? {cache: 'reload'} : {})).catch(
      (error: Error) => {
        throw new IndexFault('offline', address, error.message)
      },
    )
    if (!answer.ok)
      throw new IndexFault(answer.status < 500 ? 'missing' : 'server', address, `answered ${answer.status}`)
    return await answer.arrayBuffer().catch((error: Error) => {
      throw new IndexFault('offline', address, error.message)
    })
  },
  module: async () => {
    const address = failures === 0 ? pagefindAddress : `${pagefindAddress}?${failures}`
    try {
      return (await import(/* @vite-ignore */ address)) as PagefindModule
    } catch (error) {
      failures += 1
      throw new IndexFault(navigator.onLine ? 'missing' : 'offline', pagefindAddress, String(error))
    }
  },
}

let started: Searcher | undefined

/** The searcher of this site. */
export function searcher(): Searcher {
  started ??= new Searcher(fetched)
  return started
}
