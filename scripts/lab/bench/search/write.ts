/** Run by `browser.ts`: writes the index of the articles of a JSON file, the first argument, into the second's folder. */
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {buildOptions} from '../../../build/options.ts'
import {writeIndex} from '../../../build/search-index.ts'
import {readConcepts} from '../../../content/terms.ts'

const [articles = '', folder = ''] = process.argv.slice(2)
await writeIndex(JSON.parse(readFileSync(articles, 'utf8')), readConcepts(buildOptions([]).content), folder)
