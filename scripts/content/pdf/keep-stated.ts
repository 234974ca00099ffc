/**
 * Lets the library say two things that it reads and drops. What the file states a stretch of glyphs to stand for
 * (`ActualText`): programs state it where glyphs do not stand for letters one by one, as under Arabic marks. And which
 * object of the file an element of its structure is, so that its parts on two pages are known to be one. Places of the
 * pinned version are changed as it is loaded; where one is not found the library is as it was.
 */
import {registerHooks} from 'node:module'

const kept = [
  [
    'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
    'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null, args[1] instanceof Dict ? args[1].get("ActualText") : null];',
  ],
  ['obj.role = node.role;', 'obj.role = node.role; obj.objId = node.dict.objId;'],
] as const

/** Change the library when it is loaded. */
export function keepWhatIsStated(): void {
  registerHooks({
    load(address, context, next) {
      const loaded = next(address, context)
      if (!address.endsWith('/pdf.worker.mjs') || loaded.source === undefined || loaded.source === null)
        return loaded
      const source =
        typeof loaded.source === 'string'
          ? loaded.source
          : new TextDecoder().decode(loaded.source as Uint8Array)
      return {...loaded, source: kept.reduce((text, [was, is]) => text.replace(was, is), source)}
    },
  })
}
