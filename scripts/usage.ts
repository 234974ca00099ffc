/** The command line of a command: its help, its arguments, and how it stops. */
import process from 'node:process'
import {type ParseArgsOptionsConfig, parseArgs} from 'node:util'

/** Arguments that cannot be used; the message is for the person who typed them. */
export class ArgumentFault extends Error {}

/**
 * The arguments of the command line, as `read` gives them. For `--help` it prints `usage`, for arguments that cannot be
 * used the reason; both end the process.
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

/** Prints why nothing was done, and ends the process. */
export function stop(reason: string, code: number): never {
  console.error(reason)
  process.exit(code)
}

/** Parsed arguments: the values of options by name, and the words that are no options. */
type ParsedArguments<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{args: string[]; options: Options; allowPositionals: true; allowNegative: true}>
>

/**
 * Parses options as Node's `parseArgs` takes them (a boolean one has its opposite, `--no-…`), and words if the command
 * takes any. Throws an {@link ArgumentFault} for everything else.
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  takesWords: boolean,
): {readonly values: ParsedArguments<Options>['values']; readonly words: readonly string[]} {
  const config = {args: [...args], options, allowPositionals: true, allowNegative: true} as const
  for (const token of parseArgs({...config, strict: false, tokens: true}).tokens) {
    if (token.kind === 'option') refuseOption(token, options)
    else if (token.kind === 'positional' && !takesWords)
      throw new ArgumentFault(`This command takes no "${token.value}". ${optionsSentence(options)}`)
  }
  const {values, positionals} = parseArgs(config)
  return {values, words: positionals}
}

/** An option, as it was typed. */
interface OptionToken {
  /** Without dashes, and without the `no-` of an opposite. */
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  /** Whether the value follows an equals sign. */
  readonly inlineValue: boolean | undefined
}

/** Throws if an option is unknown, has a value that it does not take, or lacks its value. */
function refuseOption(
  {name, rawName, value, inlineValue}: OptionToken,
  options: ParseArgsOptionsConfig,
): void {
  const type = (options[name] ?? options[name.replace(/^no-/, '')])?.type
  if (type === undefined || (type === 'string' && rawName !== `--${name}`))
    throw new ArgumentFault(`There is no option ${rawName}. ${optionsSentence(options)}`)
  if (type === 'boolean' && value !== undefined)
    throw new ArgumentFault(`The option ${rawName} takes no value.`)
  if (type === 'string' && (value === undefined || (inlineValue !== true && value.startsWith('-'))))
    throw new ArgumentFault(`The option ${rawName} needs a value: ${rawName}=VALUE.`)
}

/** The command's options, as a sentence. */
function optionsSentence(options: ParseArgsOptionsConfig): string {
  const names = Object.entries(options).map(([name, {default: usual}]) =>
    usual === true ? `no-${name}` : name,
  )
  return `Its options: ${[...names, 'help'].map((name) => `--${name}`).join(', ')}.`
}
