/** What a site says of itself: `site.yaml` in its content folder, and `SITE` in the environment, which wins over it. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type SiteFacts, siteAddress, siteFile} from '../../src/store/site.ts'
import {printProblem, problem, sortProblems} from '../../src/text/problems.ts'
import {readYaml} from './yaml-file.ts'

/** Name of the file in the content folder. */
const fileName = 'site.yaml'

/** Read both; nothing is said where there is neither. Throws where one cannot be used, with the problems as printed. */
export function readSite(root: string, wished: string | undefined = process.env.SITE): SiteFacts {
  const said = readSiteFile(root)
  if (wished === undefined || wished === '') return said
  const {success, data} = siteAddress.safeParse(wished)
  if (success) return {...said, address: data}
  const found = `SITE is "${wished}" in the environment; expected an address with its scheme, such as https://example.org/ or https://example.org/repo/.`
  throw new Error(printProblem(problem('site-invalid', 'SITE', 1, found)))
}

function readSiteFile(root: string): SiteFacts {
  const path = join(root, fileName)
  if (!existsSync(path)) return {}
  const {value = {}, problems} = readYaml(readFileSync(path, 'utf8'), `content/${fileName}`, {
    schema: siteFile,
    code: 'site-invalid',
  })
  if (problems.length > 0) throw new Error(sortProblems(problems).map(printProblem).join('\n'))
  return value
}
