/**
 * A lock on a content folder: commands that write to it run one after the other, so that what a command has read stays
 * true until it has written.
 */
import {relative} from 'node:path'
import {FolderBusy, withFolderLock} from '../files/folder-lock.ts'
import {ContentFault} from './fault.ts'

/** Longest wait for another command, in milliseconds; a decision takes seconds. */
const longestWait = 60_000

/**
 * Runs a command on a content folder while no other command writes to it; throws {@link ContentFault} when another one
 * takes too long.
 */
export function withContentLock<Result>(root: string, run: () => Result, patience = longestWait): Result {
  const reportWait = (owner: number) =>
    console.error(`Another command (process ${owner}) writes to ${root}; this one waits until it has ended.`)
  try {
    return withFolderLock(root, {patience, onWait: reportWait}, run)
  } catch (error) {
    if (!(error instanceof FolderBusy)) throw error
    const {owner, link} = error
    const found = `Another command (process ${owner}) is writing to the folder, and nothing was changed by this one. If process ${owner} is no such command, take ${relative('', link)} away.`
    throw new ContentFault('content', 1, found, 'content-busy')
  }
}
