import process from 'node:process'
import {defineConfig, passthroughImageService} from 'astro/config'

/**
 * The address the site is published under, for canonical links, feeds and the site map: `SITE=https://… npm run
 * build`. Without it, the address that `npm start` serves.
 */
const site = process.env.SITE ?? 'http://localhost:4321'

/** Every page names its script, its stylesheet and its faces: the name of a file is its hash and no more. */
const shortNames = {
  rolldownOptions: {
    output: {
      entryFileNames: '_astro/[hash].js',
      chunkFileNames: '_astro/[hash].js',
      assetFileNames: '_astro/[hash][extname]',
    },
  },
}

/**
 * Modules that are fetched on demand are small and few: the bundler's code for fetching their parts ahead would be
 * a third of all that a page runs before anybody asks for anything. This stands in its place and just fetches.
 */
const noPreloadHelper = {
  name: 'no-preload-helper',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'client' ? {build: {modulePreload: false, ...shortNames}} : undefined,
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
}

export default defineConfig({
  site,
  trailingSlash: 'always',
  // Pages carry their own style under its hash, and scripts are files: the policy allows nothing else inline.
  build: {format: 'directory', inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0}, plugins: [noPreloadHelper]},
  image: {service: passthroughImageService()},
  devToolbar: {enabled: false},
  // A page whose key (`pageKey` in src/library.ts) and code are those of the last build is not rendered again.
  experimental: {incrementalBuild: true},
})
