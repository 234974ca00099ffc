/**
 * Lets the library say what the file states a stretch of glyphs to stand for (`ActualText`), which it reads and drops:
 * programs state it where glyphs do not stand for letters one by one, as under Arabic marks. One place of the pinned
 * version is changed as it is loaded; where that is not found the library is as it was.
 */
import {registerHooks} from 'node:module'

const dropped = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];'
const kept =
  'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null, args[1] instanceof Dict ? args[1].get("ActualText") : null];'

/** Change the library when it is loaded. */
export function keepActualText(): void {
  registerHooks({
    load(address, context, next) {
      const loaded = next(address, context)
      if (!address.endsWith('/pdf.worker.mjs') || loaded.source === undefined || loaded.source === null)
        return loaded
      const source =
        typeof loaded.source === 'string'
          ? loaded.source
          : new TextDecoder().decode(loaded.source as Uint8Array)
      return {...loaded, source: source.replace(dropped, kept)}
    },
  })
}
