/**
 * Where the content is: the project's own folder, or the one that a build was told to take.
 */
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'

/** The content folder, with a slash at its end. `npm run build -- --content DIR` sets it for the process that renders. */
export const contentFolder: URL = pathToFileURL(`${path.resolve(process.env.MUQABALA_CONTENT ?? 'content')}/`)
