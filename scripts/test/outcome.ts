/** What came of a run of the tests, file by file, and of running some files once more. */

/** How many tests of a file passed and failed. */
export interface FileOutcome {
  passed: number
  failed: number
}

/** What is reported of a test or a suite that has ended. */
interface TestReport {
  readonly name: string
  readonly file?: string | undefined
  readonly skip?: string | boolean | undefined
  readonly todo?: string | boolean | undefined
  readonly details: {readonly type?: string | undefined}
}

/** By the file's path below `tests/`. */
export type Outcomes = ReadonlyMap<string, FileOutcome>

/** What is said of all tests at the end. */
export interface Verdict extends Readonly<FileOutcome> {
  /** Files that failed beside others, and passed when they ran alone. */
  readonly passedAlone: readonly string[]
}

/** So many files with a browser do not fail because the machine is crowded: something is wrong with all of them. */
const mostOnceMore = 8

/** The files to run once more, alone: those with a browser that failed, for a crowded machine lets a page come late. */
export function filesToRunAlone(outcomes: Outcomes): readonly string[] {
  const failed = [...outcomes].filter(([file, {failed}]) => failed > 0 && file.startsWith('browser/'))
  return failed.length > mostOnceMore ? [] : failed.map(([file]) => file)
}

/** Counts over all files; of a file that ran once more, the second time counts. */
export function verdictOf(first: Outcomes, alone: Outcomes = new Map()): Verdict {
  const last = [...first].map(([file, outcome]) => alone.get(file) ?? outcome)
  return {
    passed: last.reduce((sum, {passed}) => sum + passed, 0),
    failed: last.reduce((sum, {failed}) => sum + failed, 0),
    passedAlone: [...alone]
      .filter(([, {passed, failed}]) => failed === 0 && passed > 0)
      .map(([file]) => file),
  }
}

/** Gathers the outcomes of a run from what it reports. */
export function gatherOutcomes(nameOf: (file: string) => string) {
  const outcomes = new Map<string, FileOutcome>()
  /** Files in which something failed that is no test, such as what comes after all tests of a suite. */
  const broken = new Set<string>()
  const hear = (how: keyof FileOutcome, data: TestReport): void => {
    if (data.skip !== undefined || data.todo !== undefined) return
    const name = nameOf(data.file ?? data.name)
    const outcome = outcomes.get(name) ?? {passed: 0, failed: 0}
    outcomes.set(name, outcome)
    if (data.details.type === 'suite') {
      if (how === 'failed') broken.add(name)
    } else outcome[how] += 1
  }
  const ended = (): Outcomes => {
    for (const name of broken) {
      const outcome = outcomes.get(name)
      if (outcome?.failed === 0) outcome.failed = 1
    }
    return outcomes
  }
  return {hear, ended}
}
