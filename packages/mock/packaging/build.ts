import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { writeBundle } from './bundle.ts'
import { writeDeclarations } from './declarations.ts'
import { writeNotices } from './notices.ts'

// Makes the package out of nothing, so that nothing of an older build is ever published.
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
await rm(dist, { recursive: true, force: true })
await mkdir(dist)
const inputs = await writeBundle(dist)
await writeNotices(dist, inputs)
await writeDeclarations(`${dist}types`)
