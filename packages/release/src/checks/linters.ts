import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { Tarball } from '../tarball.ts'

/** `require` of an ES module and the resolution of the time before `exports` are what "ESM only" gives up. */
const givenUp = ['node10', 'node16-cjs']

/** What publint and "are the types wrong" say of a tarball. */
export async function linterFaults({ bytes, manifest, files }: Tarball): Promise<string[]> {
  const { messages } = await publint({ strict: true, pack: { tarball: bytes.buffer } })
  const said = messages.map((message) => `publint: ${formatMessage(message, manifest) ?? message.code}`)
  const hasTypes = [...files.keys()].some((file) => file.endsWith('.d.ts'))
  return hasTypes ? [...said, ...(await typeFaults(bytes))] : said
}

async function typeFaults(bytes: Uint8Array): Promise<string[]> {
  const found = await checkPackage(createPackageFromTarballData(bytes))
  if (!found.types) return ['are the types wrong: there are none']
  return found.problems
    .filter((problem) => !('resolutionKind' in problem && givenUp.includes(problem.resolutionKind)))
    .map((problem) => `are the types wrong: ${JSON.stringify(problem)}`)
}
