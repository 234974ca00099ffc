/**
 * A plain Astro site to compare with: a Markdown page for each edition, as Astro renders it by itself, one layout, no
 * search, no exports, one interface language.
 */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {languages} from '../../../../src/languages/index.ts'
import type {Article} from '../../../../src/text/model.ts'

/** Write the site's project; `astro build` runs in it, with the packages of the folders above. */
export async function writePlainSite(folder: string, articles: readonly Article[]): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'package.json': '{"name": "plain", "private": true, "type": "module"}',
    'astro.config.mjs': 'export default {devToolbar: {enabled: false}}\n',
    'src/content.config.ts': `import {defineCollection} from 'astro:content'
import {glob} from 'astro/loaders'
import {z} from 'astro/zod'
const texts = defineCollection({
  loader: glob({pattern: '**/*.md', base: './texts'}),
  schema: z.object({title: z.string(), lang: z.string(), dir: z.string(), date: z.string()}),
})
export const collections = {texts}
`,
    'src/pages/[...id].astro': `---
import {getCollection, render} from 'astro:content'
export async function getStaticPaths() {
  const entries = await getCollection('texts')
  return entries.map((entry) => ({params: {id: entry.id}, props: {entry}}))
}
const {entry} = Astro.props
const {Content} = await render(entry)
---
<!doctype html>
<html lang={entry.data.lang} dir={entry.data.dir}>
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><main><h1>{entry.data.title}</h1><p>{entry.data.date}</p><Content /></main></body>
</html>
`,
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
  for (const {slug, editions} of articles) {
    await mkdir(path.join(folder, 'texts', slug), {recursive: true})
    for (const {lang, metadata, segments} of editions) {
      const [title, ...paragraphs] = segments.map(({text}) => text)
      const fields = {title, lang, dir: languages[lang].dir, date: metadata.date}
      const head = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      const body = `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`
      await writeFile(path.join(folder, 'texts', slug, `${lang}.md`), body)
    }
  }
}
