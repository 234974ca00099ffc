/** What a command is for, where someone asks it. */
import process from 'node:process'

/** Print how a command is called and what it does, and end, where the arguments ask for that. */
export function sayUsage(...lines: readonly string[]): void {
  const args = process.argv.slice(2)
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (!own.includes('--help') && !own.includes('-h')) return
  console.log(lines.join('\n'))
  process.exit(0)
}
