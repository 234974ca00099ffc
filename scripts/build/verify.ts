/** Compares a site, as built or as uploaded, with a manifest. */
import {readFile} from 'node:fs/promises'
import {compareSite, type Manifest, manifestName, manifestOf, siteAt, siteInFolder} from './manifest.ts'

/** The site and the manifest to compare. */
export interface VerifyOptions {
  /** A folder, or an address (`https://…`). */
  readonly site: string
  /** File of another manifest than the site's own. */
  readonly manifest?: string | undefined
}

/** Prints how a site differs from a manifest; gives the exit code, 0 if it does not. */
export async function verifySite({site, manifest}: VerifyOptions): Promise<number> {
  const address = /^https?:/.test(site) ? new URL(site.endsWith('/') ? site : `${site}/`) : undefined
  const named = manifest ?? (address === undefined ? `${site}/${manifestName}` : `${address}${manifestName}`)
  let files: Manifest | undefined
  try {
    const isRemote = address !== undefined && manifest === undefined
    files = manifestOf(isRemote ? await textAt(named) : await readFile(named, 'utf8'))
    if (files === undefined) throw new Error('it is no manifest')
  } catch (error) {
    console.error(`${named} cannot be read: ${(error as Error).message}.`)
    return 2
  }
  const found = await compareSite(address === undefined ? siteInFolder(site) : siteAt(address), files)
  const lines = Object.entries(found).flatMap(([kind, names]: [string, readonly string[]]) =>
    names.map((name) => `${kind.padEnd(9)}  ${name}`),
  )
  for (const line of lines) console.log(line)
  const count = Object.keys(files).length
  console.log(
    lines.length === 0
      ? `${count} files, all as ${named} lists them.`
      : `${lines.length} differences from the ${count} files of ${named}.`,
  )
  return lines.length === 0 ? 0 : 1
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`)
  return await answer.text()
}
