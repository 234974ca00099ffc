/** How a command is called: what it is for, what its arguments say, and how it ends where it can do nothing. */
import process from 'node:process'

/** Print how a command is called and what it does, and end, where the arguments ask for that. */
export function sayUsage(...lines: readonly string[]): void {
  const args = process.argv.slice(2)
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (!own.includes('--help') && !own.includes('-h')) return
  console.log(lines.join('\n'))
  process.exit(0)
}

/** Say why nothing was done, and end. */
export function stop(reason: string, code: number): never {
  console.error(reason)
  process.exit(code)
}

/** What the command line says; ends with a plain sentence where it says something unknown. */
export function readOrStop<Arguments>(read: () => Arguments): Arguments {
  try {
    return read()
  } catch (error) {
    return stop((error as Error).message, 2)
  }
}
