/** Commands that write to a content folder, one after the other: what one of them has read stands until it has written. */
import {relative} from 'node:path'
import {aloneIn, Busy} from '../files/alone.ts'
import {ContentFault} from './fault.ts'

/** Milliseconds that another command is waited for: a decision takes seconds. */
const patience = 60_000

/**
 * Do what a command does to a content folder while no other command does; throws {@link ContentFault} where another works
 * there for too long.
 */
export function aloneInContent<Result>(root: string, run: () => Result, wait = patience): Result {
  const say = (owner: number) =>
    console.error(`Another command (process ${owner}) writes to ${root}; this one waits until it has ended.`)
  try {
    return aloneIn(root, {patience: wait, wait: say}, run)
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    const {owner, link} = error
    const found = `Another command (process ${owner}) is writing to the folder, and nothing was changed by this one. If process ${owner} is no such command, take ${relative('', link)} away.`
    throw new ContentFault('content', 1, found, 'content-busy')
  }
}
