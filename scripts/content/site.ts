/** Facts about the site: `site.yaml` in its content folder, overridden by `SITE` in the environment. */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type SiteFacts, siteAddress, siteFile} from '../../src/store/site.ts'
import {printProblem, problem, sortProblems} from '../../src/text/problems.ts'
import {readYaml} from './yaml-file.ts'

/** Name of the file in the content folder. */
const fileName = 'site.yaml'

/** Reads both; empty if there is neither. Throws an error with the printed problems if one cannot be used. */
export function readSite(root: string, environmentAddress: string | undefined = process.env.SITE): SiteFacts {
  const facts = readSiteFile(root)
  if (environmentAddress === undefined || environmentAddress === '') return facts
  const {success, data} = siteAddress.safeParse(environmentAddress)
  if (success) return {...facts, address: data}
  const found = `SITE is "${environmentAddress}" in the environment; expected an address with its scheme, such as https://example.org/ or https://example.org/repo/.`
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
