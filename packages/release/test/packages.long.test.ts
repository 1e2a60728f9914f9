import { type Packed, readPacked } from '@onedrive-restore/testing/packed'
import { beforeAll, describe } from 'vitest'
import { testStrangers } from './packages/strangers.ts'

let packed: Packed[]
beforeAll(async () => {
  packed = await readPacked()
}, 300_000)

describe('projects of strangers', () =>
  testStrangers(
    () => packed,
    ({ isQuick }) => !isQuick,
  ))
