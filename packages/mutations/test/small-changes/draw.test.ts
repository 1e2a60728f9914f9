import { expect, test } from 'vitest'
import { drawOf } from '../../src/small-changes/draw.ts'

const items = Array.from({ length: 40 }, (_, place) => place)

test('a seed draws the same again, and another seed something else', () => {
  expect(drawOf(items, 12, 7)).toEqual(drawOf(items, 12, 7))
  expect(drawOf(items, 12, 7)).not.toEqual(drawOf(items, 12, 8))
})

test('a larger draw begins with a smaller one', () => {
  expect(drawOf(items, 30, 7).slice(0, 12)).toEqual(drawOf(items, 12, 7))
})

test('nothing is drawn twice, and at most everything', () => {
  expect(drawOf(items, 100, 7).sort((a, b) => a - b)).toEqual(items)
})

test('each is drawn as often as the others', () => {
  const counts = items.map(() => 0)
  for (let seed = 0; seed < 4000; seed += 1)
    for (const item of drawOf(items, 4, seed)) counts[item] = (counts[item] ?? 0) + 1
  // 400 each; four standard deviations are 76.
  expect(Math.min(...counts)).toBeGreaterThan(324)
  expect(Math.max(...counts)).toBeLessThan(476)
})
