import {defineConfig, passthroughImageService} from 'astro/config'

/** Every page names its script: the name of a file is its hash and no more. */
const shortNames = {
  rolldownOptions: {
    // What the one script shares with what it fetches later stays in it: a file of its own would be one more to ask for.
    preserveEntrySignatures: 'allow-extension',
    output: {
      entryFileNames: '_astro/[hash].js',
      chunkFileNames: '_astro/[hash].js',
    },
  },
}

const preloadHelper = '\0vite/preload-helper.js'

/**
 * Modules that are fetched on demand are small and few: the bundler's code for fetching their parts ahead would be
 * a third of all that a page runs before anybody asks for anything. A function that just fetches stands in its place,
 * written into the scripts that use it, since it would be a file to ask for on every page.
 */
const noPreloadHelper = {
  name: 'no-preload-helper',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'client' ? {build: {modulePreload: false, ...shortNames}} : undefined,
  load: (id) => (id === preloadHelper ? 'export const __vitePreload = (load) => load()' : undefined),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({type}) => type === 'chunk')
    const helper = chunks.find(({moduleIds: [id, ...others]}) => id === preloadHelper && others.length === 0)
    if (helper === undefined) return
    const file = helper.fileName.slice(helper.fileName.lastIndexOf('/') + 1)
    const ownImport = new RegExp(`import\\{(\\w+)(?: as (\\w+))?\\}from"\\./${file}";`)
    for (const chunk of chunks) {
      chunk.code = chunk.code.replace(
        ownImport,
        (_found, name, alias = name) => `function ${alias}(load){return load()}`,
      )
      chunk.imports = chunk.imports.filter((each) => each !== helper.fileName)
    }
    delete bundle[helper.fileName]
  },
}

export default defineConfig({
  srcDir: './src/site',
  trailingSlash: 'always',
  // Pages carry their own style under its hash, and scripts are files: the policy allows nothing else inline.
  build: {format: 'directory', inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0}, plugins: [noPreloadHelper]},
  image: {service: passthroughImageService()},
  devToolbar: {enabled: false},
  // A page whose key (`pageKey` in src/site/library.ts) and code are those of the last build is not rendered again.
  experimental: {incrementalBuild: true},
})
