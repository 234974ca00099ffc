/** Matrices that say where and how large something is drawn. */

/** A matrix of six numbers, as in the PDF Reference. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What two matrices do, the second first. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

/** A matrix of whatever the library gives; one that changes nothing where it is none. */
export function matrixOf(value: unknown): Matrix {
  const numbers = Array.from((value ?? []) as ArrayLike<number>)
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : identity
}

/** The quarter turn of a direction; -1 where it is none. */
export function turnOf(a: number, b: number): number {
  if (Math.abs(b) < Math.abs(a) * 0.03) return a > 0 ? 0 : 2
  if (Math.abs(a) < Math.abs(b) * 0.03) return b > 0 ? 1 : 3
  return -1
}
