import process from 'node:process'
import {defineConfig, passthroughImageService} from 'astro/config'

/**
 * The address the site is published under, for canonical links, feeds and the site map: `SITE=https://… npm run
 * build`. Without it, the address that `npm start` serves.
 */
const site = process.env.SITE ?? 'http://localhost:4321'

export default defineConfig({
  site,
  trailingSlash: 'always',
  // Pages carry their own style under its hash, and scripts are files: the policy allows nothing else inline.
  build: {format: 'directory', inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0, modulePreload: {polyfill: false}}},
  image: {service: passthroughImageService()},
  devToolbar: {enabled: false},
  // A page whose key (`pageKey` in src/library.ts) and code are those of the last build is not rendered again.
  experimental: {incrementalBuild: true},
})
