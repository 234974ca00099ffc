/** The words of a site for its scripts in the browser: they fetch those of the page's language when they first need some. */
import type {AstroConfig} from 'astro'
import type {WordsByLang} from '../../src/store/interface.ts'

const name = 'site:words'

/** Serves `site:words`, which names a module for each language, and these modules, to the bundler. */
export function clientWords(words: WordsByLang): NonNullable<AstroConfig['vite']['plugins']>[number] {
  return {
    name: 'client-words',
    resolveId: (id: string) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id: string) {
      if (!id.startsWith(`\0${name}`)) return undefined
      const [, lang] = id.split('/')
      if (lang !== undefined) return `export default ${JSON.stringify(words[lang as keyof WordsByLang])}`
      const files = Object.keys(words).map((each) => `${each}: () => import('${name}/${each}')`)
      return `export default {${files.join(',')}}`
    },
  }
}
