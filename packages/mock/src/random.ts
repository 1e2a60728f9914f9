import { createHash } from 'node:crypto'

/** Numbers from 0 up to 1, the same ones for the same seed and purpose. */
export type Random = () => number

/** A source of numbers of its own for each purpose: drawing more for one changes nothing for another. */
export function createRandom(seed: number, purpose: string): Random {
  let drawn = 0
  return () => {
    const digest = createHash('sha256').update(`${seed} ${purpose} ${drawn++}`).digest()
    return digest.readUInt32LE() / 2 ** 32
  }
}
