/**
 * Run by `pages.ts`: one Astro build, as ordered by the first argument.
 */
import process from 'node:process'
import {build} from 'astro'
import {projectRoot} from './options.ts'
import type {RenderOrder} from './pages.ts'

const order = JSON.parse(process.argv[2] ?? '') as RenderOrder
// Astro loads the content configuration in its own module world; the environment is what reaches it there.
process.env.MUQABALA_CONTENT = order.content
process.env.ASTRO_TELEMETRY_DISABLED = '1'
await build({
  root: projectRoot,
  outDir: order.outDir,
  cacheDir: order.cacheDir,
  logLevel: 'warn',
})
