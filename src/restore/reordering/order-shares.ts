/**
 * How many lines of a text are in each order, and so in which each line was likeliest written: both are estimated together
 * (expectation and maximization).
 */
import {type Order, orders} from './orders.ts'

/** Log odds of a line's readings against the line as found, for each order that changes it. */
export type Readings = Readonly<Partial<Record<Order, number>>>

/** How many lines of a text are in each order. */
export type OrderShares = Readonly<Record<Order, number>>

/**
 * Lines that count as written in each order before any is looked at: a text is in order, unless an extractor marked
 * its runs.
 */
const beforehand: Readonly<Record<Order, number>> = {
  read: 1,
  marked: 3,
  letters: 0.01,
  words: 0.01,
  items: 0.01,
  runs: 0.01,
}

/** How often the share of each order is estimated anew. */
const rounds = 6
/** Orders in which letters stand as they are read, so that a healthy line may gain by them by chance. */
const turned: readonly Order[] = ['words', 'runs']
/** Log odds that the lines of a text must gain together by such an order. */
const gainOfTurned = 12

/** Share of the sample in another order from which all lines are read in every order. */
const suspectShare = 0.02

/** The readings without those that the lines of a text may gain by by chance. */
export function withoutChance(lines: readonly Readings[]): readonly Readings[] {
  const byChance = turned.filter((order) => isByChance(lines.flatMap((line) => line[order] ?? [])))
  if (byChance.length === 0) return lines
  return lines.map((line) => {
    const others: Partial<Record<Order, number>> = {...line}
    for (const order of byChance) delete others[order]
    return others
  })
}

/** Whether lines gain too little all together, or most of them nothing: an extractor turns all that it can. */
function isByChance(gains: readonly number[]): boolean {
  const sum = gains.reduce((all, gain) => all + gain, 0)
  return sum < gainOfTurned || gains.filter((gain) => gain > 0).length <= gains.length / 2
}

/** Whether more than a few lines are in another order. */
export function isElsewhere({read, ...others}: OrderShares): boolean {
  const other = Object.values(others).reduce((sum, share) => sum + share, 0)
  const before = Object.values(beforehand).reduce((sum, share) => sum + share, 0) - beforehand.read
  return other - before > suspectShare * (read + other)
}

/** How many lines of a text are in each order; `healthy` more than those given are in order. */
export function sharesOf(lines: readonly Readings[], healthy = 0): OrderShares {
  let shares: OrderShares = beforehand
  for (let round = 0; round < rounds; round += 1) {
    const counts: Record<Order, number> = {...beforehand, read: beforehand.read + healthy}
    for (const line of lines) {
      const open = orders.filter((order) => order === 'read' || line[order] !== undefined)
      if (open.length === 1) continue
      const scores = open.map((order) => scoreOf(line, order, shares))
      const top = Math.max(...scores)
      const sum = scores.reduce((all, score) => all + Math.exp(score - top), 0)
      for (const [index, order] of open.entries()) {
        const likely = Math.exp(scores[index]! - top) / sum
        const same = sameOrders(line, order)
        const all = same.reduce((shared, each) => shared + shares[each], 0)
        for (const each of same) counts[each] += (likely * shares[each]) / all
      }
    }
    shares = counts
  }
  return shares
}

/** Log of how likely a line was written in an order, but for a constant. */
function scoreOf(line: Readings, order: Order, shares: OrderShares): number {
  return (line[order] ?? 0) + Math.log(sameOrders(line, order).reduce((sum, each) => sum + shares[each], 0))
}

/**
 * The orders in which a line would read as in this one: without ordinary letters both orders of letters are the same, and
 * a line of one run reads as it stands.
 */
function sameOrders(line: Readings, order: Order): readonly Order[] {
  if (order === 'letters' && line.items === undefined) return ['letters', 'items']
  return order === 'read' && line.runs === undefined ? ['read', 'runs'] : [order]
}

/** The order in which a line was likeliest written. */
export function likeliestOrder(line: Readings, shares: OrderShares): Order {
  let [best, most] = ['read' as Order, scoreOf(line, 'read', shares)]
  for (const order of orders) {
    if (line[order] === undefined) continue
    const score = scoreOf(line, order, shares)
    if (score > most) [best, most] = [order, score]
  }
  return best
}
