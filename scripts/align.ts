/**
 * `npm run --silent align`: JSON Lines in, JSON Lines out (contract in the README).
 *
 * A case is `{"id", "source": {"lang", "segments"}, "target": {"lang", "segments"}}`; the answer, in its place,
 * `{"id", "beads": [{"source", "target", "confidence"}]}`. A line that is no such case is answered by
 * `{"id"?, "error": {"code", "message"}}`. Blank lines are skipped.
 */
import process from 'node:process'
import {z} from 'astro/zod'
import {alignSegments} from '../src/align/index.ts'
import {canonicalTag, folderOf} from '../src/languages/foreign.ts'
import {WorkBudget} from '../src/text/work.ts'
import {parseArguments, readCommand} from './usage.ts'

/**
 * Any language, by its BCP 47 tag; `ar-EG` and `arb` count as Arabic. A language without a folder is aligned with less
 * evidence.
 */
const langSchema = z.string().transform((tag, {addIssue}) => {
  const canonical = canonicalTag(tag)
  if (canonical === undefined) addIssue(`Invalid input: "${tag}" is no BCP 47 language tag`)
  return folderOf(canonical ?? '') ?? canonical ?? ''
})
const sideSchema = z.object({lang: langSchema, segments: z.array(z.string())})
const idSchema = z.union([z.string(), z.number()], 'Invalid input: expected string or number')
const caseSchema = z.object({id: idSchema, source: sideSchema, target: sideSchema})

/** The answer to one line, as one line. */
export function answer(line: string): string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return JSON.stringify({
      error: {code: 'not-json', message: `The line is not JSON: ${(error as Error).message}.`},
    })
  }
  const parsed = caseSchema.safeParse(value)
  if (!parsed.success) {
    const {id} = z.object({id: idSchema}).safeParse(value).data ?? {}
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
    return JSON.stringify({
      id,
      error: {code: 'not-a-case', message: `The line is not a case to align. ${issues.join('; ')}.`},
    })
  }
  const {id, source, target} = parsed.data
  return JSON.stringify({id, beads: alignSegments(source, target, {work: new WorkBudget()})})
}

/** Lines of a stream, split at line feeds only: other separators (U+2028) may stand inside a JSON string. */
async function* lines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const pieces = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true}))).split(
      '\n',
    )
    rest = pieces.pop() ?? ''
    yield* pieces
  }
  yield rest + decoder.decode()
}

if (import.meta.main) {
  readCommand(
    [
      'npm run --silent align < CASES > BEADS',
      'JSON Lines in, JSON Lines out: {"id", "source": {"lang", "segments": [text…]}, "target": {…}} on each line.',
    ],
    (args) => parseArguments(args, {}, false),
  )
  // A reader may close the pipe early; that is no fault.
  process.stdout.on('error', () => process.exit(0))
  for await (const line of lines(process.stdin)) {
    if (line.trim() === '') continue
    if (!process.stdout.write(`${answer(line)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}
