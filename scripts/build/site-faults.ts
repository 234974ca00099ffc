/** A finished site, held against what was handed over to be written into it. */
import {differences, type Manifest, manifestName, manifestText, siteInFolder} from './manifest.ts'
import {Written} from './written.ts'

/** Write the manifest of a finished site, and hold the site against it: a sentence for each file that does not fit. */
export async function siteFaults(site: string, files: Manifest): Promise<readonly string[]> {
  const text = manifestText(files)
  const last = new Written(site)
  last.write(manifestName, text)
  const all = {...files, ...last.files}
  const {missing, different, unlisted} = await differences(siteInFolder(site), all)
  return [
    ...missing.map((name) => `${name} was made and is not there.`),
    ...different.map((name) => `${name} does not hold what was written into it: look at the disk.`),
    ...unlisted.map((name) => `${name} is there and no part of the build made it.`),
  ]
}
