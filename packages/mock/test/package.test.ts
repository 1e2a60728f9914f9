import { packedFile } from '@onedrive-restore/testing/packed'
import { beforeAll } from 'vitest'
import { firstPair, testRuntimes } from './package/runtimes.ts'

// What else is in the tarball, and which compilers read it, is looked at where it is released.
let file: string
beforeAll(async () => {
  file = await packedFile('mock')
}, 300_000)

testRuntimes(() => file, firstPair)
