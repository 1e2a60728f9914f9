import { expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'

const { document } = await bundleContract()
const { info, paths } = document as {
  info: { description: string }
  paths: Record<string, Record<string, { description: string }>>
}

const guides = info.description
const bulkRestore =
  paths['/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action']?.post?.description ?? ''

/**
 * Sentences that keep a reader from restoring twice, from losing a file or from showing a password. Nothing else notices
 * when one of them is turned round, so whoever changes one changes it here as well.
 */
test.for<[where: string, text: string, sentences: string[]]>([
  [
    'the guides',
    guides,
    [
      "**It writes into people's drives, whichever action you choose.**",
      '**`keep` does not skip what exists.**',
      'up to twice the storage, and a quota may run out (inferred)',
      'is documented nowhere: it is not known to be harmless',
      'None is documented, so `DocumentAction` and `DocumentVersion` have to be chosen.',
      '**It is one long call.**',
      '**It cannot be repeated safely.** No idempotency key is documented.',
      'Read the events of the session before you send anything again.',
      '**It does not lock the drives.**',
      '**A success says little.**',
      'keep bodies out of logs',
      'give its CA to your client instead of switching verification off',
    ],
  ],
  [
    'the table of errors',
    guides.replaceAll(/ +\|/g, ' |'),
    [
      'an unresolved drive, a restore that failed. | perhaps |',
      'The connection broke or a time limit ran out. | perhaps: read the events |',
    ],
  ],
  [
    'the bulk restore',
    bulkRestore,
    [
      'no idempotency key is documented',
      'look at the events of the restore session before sending anything again',
      'a single drive failed was not seen to change the status',
    ],
  ],
])('%s warns', ([, text, sentences]) => {
  const line = text.replaceAll(/\s+/g, ' ')
  for (const sentence of sentences) expect(line).toContain(sentence)
})
