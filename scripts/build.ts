/**
 * `npm run build [-- --content DIR --out DIR --no-check --strict]`: content → a complete site in `dist/`.
 *
 * The previous site stays whole until the new one is complete; a build that fails or is ended leaves it as it is.
 * `--verify SITE [--manifest FILE]` builds nothing: a site, in a folder or at an address, is held against a manifest.
 */
import path from 'node:path'
import process from 'node:process'
import {localAddress} from '../src/store/site.ts'
import {buildSite} from './build/index.ts'
import {buildOptions} from './build/options.ts'
import {verifySite} from './build/verify.ts'
import {readCommand} from './usage.ts'

const options = readCommand(
  [
    'npm run build [-- --content DIR --out DIR --no-check --strict]',
    'Content → a complete site, in dist/ where no other folder is named; the site that is there stays until then.',
    '  --strict  stops at an article that cannot be ingested or read, which otherwise stays as it was',
    'npm run build -- --verify SITE [--manifest FILE]',
    'Builds nothing; says which files of a site, in a folder or at https://…, are not what its manifest',
    '(data/manifest.json) says, or another manifest: with that of the site that readers see, what has changed since.',
  ],
  buildOptions,
)
if (options.verify !== undefined) process.exitCode = await verifySite(options.verify)
else await build()

async function build(): Promise<void> {
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The exit code that shells give a process ended by this signal.
      process.exitCode = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129}[signal]
      ended.abort(new Error(`The build was ended (${signal}).`))
    })
  }
  const started = performance.now()
  const outcome = await buildSite(options, {abort: ended.signal, tell: console.error})
  const out = path.relative(process.cwd(), options.out) || options.out
  if (outcome.ok) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const reused = outcome.reused === 0 ? '' : `, ${outcome.reused} unchanged`
    for (const note of outcome.notes) console.error(note)
    if (outcome.address === undefined)
      console.error(
        `The site has no address: shared links, feeds and the site map begin with ${localAddress} and work only on this machine. Write the address into site.yaml of the content folder, or put SITE=https://… before the command.`,
      )
    console.log(`Built ${outcome.articles} articles${reused} into ${out}/ in ${seconds} s.`)
    process.exitCode = 0
  } else {
    for (const fault of outcome.faults) console.error(fault)
    console.error(`Nothing was changed in ${out}/.`)
    process.exitCode ??= 1
  }
}
