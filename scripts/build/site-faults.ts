/** Checks a finished site against the bytes that were handed over to be written. */
import {compareSite, type Manifest, manifestName, manifestText, siteInFolder} from './manifest.ts'
import {SiteWriter} from './site-writer.ts'

/** Writes the manifest of a finished site and compares the site with it: a sentence for each file that does not fit. */
export async function siteFaults(site: string, files: Manifest): Promise<readonly string[]> {
  const text = manifestText(files)
  const writer = new SiteWriter(site)
  writer.write(manifestName, text)
  const all = {...files, ...writer.files}
  const {missing, different, unlisted} = await compareSite(siteInFolder(site), all)
  return [
    ...missing.map((name) => `${name} was made and is not there.`),
    ...different.map((name) => `${name} does not hold what was written into it: look at the disk.`),
    ...unlisted.map((name) => `${name} is there and no part of the build made it.`),
  ]
}
