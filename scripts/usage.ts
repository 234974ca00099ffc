/** How a command is called: what it is for, what its arguments say, and how it ends where it can do nothing. */
import process from 'node:process'
import {type ParseArgsOptionsConfig, parseArgs} from 'node:util'

/** Arguments that a command cannot go by; the message is for the person who typed them. */
export class ArgumentFault extends Error {}

/**
 * What the command line says, read by `read`. Where it asks for help, how the command is called is printed; where it
 * cannot be read, the reason. The command ends with either.
 */
export function readCommand<Arguments>(
  usage: readonly string[],
  read: (args: readonly string[]) => Arguments,
  args: readonly string[] = process.argv.slice(2),
): Arguments {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (own.includes('--help') || own.includes('-h')) {
    console.log(usage.join('\n'))
    process.exit(0)
  }
  try {
    return read(args)
  } catch (error) {
    if (!(error instanceof ArgumentFault)) throw error
    return stop(error.message, 2)
  }
}

/** Say why nothing was done, and end. */
export function stop(reason: string, code: number): never {
  console.error(reason)
  process.exit(code)
}

/** What arguments come to: the values of options by name, and the words beside them. */
type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{args: string[]; options: Options; allowPositionals: true; allowNegative: true}>
>

/**
 * Options as `parseArgs` of Node has them (each that is no text has its opposite, `--no-…`), and words where the command
 * takes them. Throws an {@link ArgumentFault} for everything else.
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  takesWords: boolean,
): {readonly values: Parsed<Options>['values']; readonly words: readonly string[]} {
  const config = {args: [...args], options, allowPositionals: true, allowNegative: true} as const
  for (const token of parseArgs({...config, strict: false, tokens: true}).tokens) {
    if (token.kind === 'option') refuseOption(token, options)
    else if (token.kind === 'positional' && !takesWords)
      throw new ArgumentFault(`This command takes no "${token.value}". ${known(options)}`)
  }
  const {values, positionals} = parseArgs(config)
  return {values, words: positionals}
}

/** An option as it was typed. */
interface OptionToken {
  /** Without dashes, and without the `no-` of an opposite. */
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value stood behind a sign of equality. */
  readonly inlineValue: boolean | undefined
}

/** Throw where an option is unknown, or has a value that it does not take, or has none. */
function refuseOption(
  {name, rawName, value, inlineValue}: OptionToken,
  options: ParseArgsOptionsConfig,
): void {
  const type = (options[name] ?? options[name.replace(/^no-/, '')])?.type
  if (type === undefined || (type === 'string' && rawName !== `--${name}`))
    throw new ArgumentFault(`There is no option ${rawName}. ${known(options)}`)
  if (type === 'boolean' && value !== undefined)
    throw new ArgumentFault(`The option ${rawName} takes no value.`)
  if (type === 'string' && (value === undefined || (inlineValue !== true && value.startsWith('-'))))
    throw new ArgumentFault(`The option ${rawName} needs a value: ${rawName}=VALUE.`)
}

/** The options that there are, as a sentence. */
function known(options: ParseArgsOptionsConfig): string {
  const names = Object.entries(options).map(([name, {default: usual}]) =>
    usual === true ? `no-${name}` : name,
  )
  return `Its options: ${[...names, 'help'].map((name) => `--${name}`).join(', ')}.`
}
