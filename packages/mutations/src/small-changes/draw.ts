/**
 * Draws `count` of the items, each as likely as the others and none twice. A seed gives the same draw again, and a larger
 * count begins with the draw of a smaller one.
 */
export function drawOf<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = createRandom(seed)
  const rest = [...items]
  const length = Math.min(count, rest.length)
  return Array.from({ length }, () => {
    const place = Math.floor(random() * rest.length)
    const [item] = rest.splice(place, 1)
    return item as Item
  })
}

/** Numbers from 0 up to 1 that a seed repeats: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
