/**
 * Whether the generated content is what the sources give today: `ingest --check`, in a process of its own.
 */
import {spawn} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, projectRoot} from './options.ts'

/** What ingesting had to say where something is wrong or out of date; undefined where all is in order. */
export function contentFault(options: BuildOptions): Promise<string | undefined> {
  const script = fileURLToPath(new URL('../ingest.ts', import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, '--check', '--content', options.content], {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => {
      const advice =
        'The content is not what its sources give: mend what is named above, or run "npm run ingest".'
      resolve(code === 0 ? undefined : `${said.join('').trim()}\n${advice}`)
    })
  })
}
