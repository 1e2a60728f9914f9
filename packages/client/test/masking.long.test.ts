import fc from '@onedrive-restore/testing/fast-check'
import { test } from 'vitest'
import { inMixedSpellings, inOneSpelling } from './random-secrets.ts'

// Seeds are from the clock; a failure prints its seed and path, which are options of `fc.assert` to see it again.
const options = { numRuns: 500 }

test('nothing of random secrets comes out in random spellings', () => fc.assert(inOneSpelling, options))

test('each character of a random secret may be spelled in its own way', () =>
  fc.assert(inMixedSpellings, options))
