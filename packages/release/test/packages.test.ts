import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Packed, packAll } from '../src/pack.ts'
import { testAltered } from './packages/altered.ts'
import { testReadmes } from './packages/readmes.ts'
import { testSound } from './packages/sound.ts'
import { testStrangers } from './packages/strangers.ts'

// Packed once for all of them: that is most of the time.
let folder: string
let packed: Packed[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  packed = await packAll(folder)
}, 300_000)
afterAll(() => rm(folder, { recursive: true }))

describe('what would be published', () => testSound(() => packed))
describe('a tarball that is not as it should be', () => testAltered(() => packed))
describe('the README of', () => testReadmes(() => packed))
describe('projects of strangers', () => testStrangers(() => packed))
