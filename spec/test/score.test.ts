import { expect, test } from 'vitest'
import { score, scoreFloor } from '../src/score.ts'

test('the score has not fallen since the last release', async () => {
  expect(await score()).toBeGreaterThanOrEqual(await scoreFloor())
})
