/** Run by `pages.ts`: one Astro build. */
import path from 'node:path'
import process from 'node:process'
import {type AstroIntegration, build} from 'astro'
import {addressAndBaseOf, withSiteName} from '../../src/store/site.ts'
import {readWords} from '../../src/store/words.ts'
import {clientWords} from './client-words.ts'
import {type FileFacts, factsOf} from './manifest.ts'
import {projectRoot} from './options.ts'
import type {RenderOrder, RenderResult} from './pages.ts'
import {answerOrder} from './process.ts'

await answerOrder(async (order: RenderOrder): Promise<RenderResult> => {
  // Astro loads the content configuration in its own module world; the environment is what reaches it there.
  process.env.MUQABALA_CONTENT = order.content
  process.env.MUQABALA_SITE = JSON.stringify(order.site)
  process.env.MUQABALA_PROJECT = projectRoot
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const {address, base} = addressAndBaseOf(order.site)
  const files: Record<string, FileFacts> = {}
  const pages: string[] = []
  await build({
    root: projectRoot,
    site: address,
    base,
    outDir: order.outDir,
    cacheDir: order.cacheDir,
    logLevel: 'warn',
    vite: {plugins: [clientWords(withSiteName(readWords(order.content), order.site))]},
    integrations: [recordOutput(files, pages, base)],
  })
  return {files, pages}
})

/** Records size and hash of what Astro and its bundler hand over to be written: rendered pages, and what they load. */
function recordOutput(files: Record<string, FileFacts>, pages: string[], base: string): AstroIntegration {
  return {
    name: 'listener',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        const plugin = {
          name: 'listener',
          writeBundle(_: unknown, bundle: Readonly<Record<string, BundleFile>>) {
            for (const file of Object.values(bundle)) {
              if (!file.fileName.startsWith('_astro/')) continue
              files[file.fileName] = factsOf(file.type === 'chunk' ? file.code : file.source)
            }
          },
        }
        updateConfig({vite: {plugins: [plugin]}})
      },
      'astro:build:start': ({setPrerenderer}) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            const all = await standard.getStaticPaths()
            pages.push(...all.map(({pathname, route}) => fileOf(pathname, route.type)))
            return all
          },
          async render(request, options) {
            const rendered = await standard.render(request, options)
            const {response, ...rest} = rendered instanceof Response ? {response: rendered} : rendered
            const body = await response.bytes()
            const {pathname} = new URL(request.url)
            files[fileOf(pathname.slice(base.length - 1), options.routeData.type)] = factsOf(body)
            return {...rest, response: new Response(body, response)}
          },
        }))
      },
    },
  }
}

/** The fields of a bundle's file that are read here. */
type BundleFile =
  | {readonly type: 'chunk'; readonly fileName: string; readonly code: string}
  | {readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array}

/** The file that Astro writes for an address. */
function fileOf(address: string, type: string): string {
  const name = decodeURI(address).split('/').filter(Boolean).join('/')
  if (type === 'endpoint') return name
  return /^(?:404|500)$/.test(name) ? `${name}.html` : path.posix.join(name, 'index.html')
}
