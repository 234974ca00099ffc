/**
 * `npm run build [-- --content DIR --out DIR --no-check]`: content → a complete site in `dist/`.
 *
 * The previous site stays whole until the new one is complete; a build that fails leaves it as it is.
 */
import path from 'node:path'
import process from 'node:process'
import {buildSite} from './build/index.ts'
import {buildOptions} from './build/options.ts'
import {readOrStop, sayUsage} from './usage.ts'

sayUsage(
  'npm run build [-- --content DIR --out DIR --no-check]',
  'Content → a complete site, in dist/ where no other folder is named; the site that is there stays until then.',
)
const options = readOrStop(() => buildOptions(process.argv.slice(2)))
const started = performance.now()
const outcome = await buildSite(options)
const out = path.relative(process.cwd(), options.out) || options.out
if (outcome.ok) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const reused = outcome.reused === 0 ? '' : `, ${outcome.reused} unchanged`
  if (outcome.note !== undefined) console.error(outcome.note)
  console.log(`Built ${outcome.articles} articles${reused} into ${out}/ in ${seconds} s.`)
} else {
  for (const fault of outcome.faults) console.error(fault)
  console.error(`Nothing was changed in ${out}/.`)
  process.exitCode = 1
}
