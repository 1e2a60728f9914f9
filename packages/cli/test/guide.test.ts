import { startMock } from '@onedrive-restore/mock'
import { freshDatabase, hasPostgres } from '@onedrive-restore/testing/postgres'
import { expect, test } from 'vitest'
import { blocks, isPosix, runLines, testGuide } from './guide-cases.ts'

testGuide(500)

test.skipIf(!isPosix)('the guide, where an outcome is unknown and a person finds out', async () => {
  await using mock = await startMock({ drives: 2 })
  const [listing = '', restoring = ''] = blocks('guide')
  const first = listing.replace('https://backup.example.com:4443/v3', mock.url)
  // What is set is set for one shell only.
  const settings = first.replaceAll(/^onedrive-restore .*\n/gm, '')
  const run = (lines: string, before = settings) =>
    runLines(`${before}\n${lines.replaceAll('restore.ledger', 'unknown.ledger')}`)
  mock.faults.next('reset-before', 'restoreOneDrives')
  await run(`${restoring.trim()} || test $? -eq 5`, first)
  const output = await run('onedrive-restore status --ledger restore.ledger || test $? -eq 5')
  const [, batch = ''] = output.match(/onedrive-restore resolve (\S+)/) ?? []
  const [finding = ''] = blocks('guide-unknown')
  await run(finding.replace('less', 'cat').replace('<batch>', batch))
  const [, resuming = ''] = blocks('guide')[2]?.split('\n') ?? []
  expect(await run(resuming)).toContain('succeeded: 1 batches, 2 drives')
  const sent = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  expect(sent.map(({ executed }) => executed)).toEqual([false, true])
})

test.skipIf(!isPosix || !hasPostgres)(
  'the guide, with workers on PostgreSQL',
  { timeout: 240_000 },
  async () => {
    await using mock = await startMock({ drives: 100 })
    await using database = await freshDatabase()
    const [first = ''] = blocks('guide')
    const [planning = '', working = '', status = ''] = blocks('guide-postgres').join('').trim().split('\n')
    const four = [0, 1, 2, 3].map(() => `${working} &`).join('\n')
    const lines = [
      first.replace('https://backup.example.com:4443/v3', mock.url),
      planning,
      four,
      'wait',
      status,
    ].join('\n')
    const output = await runLines(lines, { LEDGER: database.url })
    expect(output).toMatch(/succeeded +2 +100/)
    expect(mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')).toHaveLength(2)
  },
)
