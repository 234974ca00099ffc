/** What interrupted runs have left in a content folder, as sentences and by article. */
import type {Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {finishInterruptedRuns} from '../files/change-files.ts'

/**
 * Completes the changes that interrupted runs had decided, and deletes the others; `say` gets a sentence about each
 * run. Gives the completed files, relative to the content folder.
 */
export function completeInterrupted(root: string, say: (sentence: string) => void): string[] {
  return finishInterruptedRuns(root, true).flatMap(({state, paths}) => {
    if (state === 'cleared') {
      say('A run was interrupted before its changes were decided; its temporary files were deleted.')
      return []
    }
    const files = paths.map((path) => `content/${path}`).join(', ')
    say(`A run was interrupted while it wrote; its changes were completed: ${files}.`)
    return paths
  })
}

/** Articles whose files interrupted runs have changed in part. */
export function interruptedArticles(root: string): ReadonlySet<string> {
  const paths = finishInterruptedRuns(root, false).flatMap(({paths}) => paths)
  return new Set(paths.map((path) => path.split('/')[1]?.replace(/\.json$/, '') ?? ''))
}

/** The problem that a check reports for such an article. */
export function interruptedProblem(slug: string): Problem {
  const found = 'A run was interrupted while it wrote files of this article.'
  return problem('content-interrupted', `content/articles/${slug}`, 1, found)
}
