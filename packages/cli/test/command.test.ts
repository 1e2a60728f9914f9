import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callCommand, runCommand, startCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-'))
const session = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const choices = ['--versions', 'last', '--action', 'keep']
let mock: Mock
beforeAll(async () => {
  mock = await startMock({ drives: 120 })
})
afterAll(async () => {
  await mock.close()
  rmSync(folder, { recursive: true })
})

let count = 0
const newFile = (ending: string) => join(folder, `${++count}.${ending}`)
const at = (url: string) => ['--server', url, '--username', 'TECH\\administrator']
const here = () => at(mock.url)
const office = ['--office-username', 'jsmith']
const run = (...args: string[]) => callCommand(args)
/** The drives that the mock was asked to restore, by call. */
const sent = (from: Mock) =>
  from
    .requests()
    .filter(({ operation }) => operation === 'restoreOneDrives')
    .map(
      ({ body }) =>
        (body as { restoreToOriginalLocation: { OneDrives: { name: string }[] } }).restoreToOriginalLocation
          .OneDrives,
    )

/** Waits until a process has said something. */
const said = ({ stderr }: ChildProcess, pattern: RegExp) =>
  new Promise<void>((resolve) => {
    let text = ''
    stderr?.on('data', (chunk) => {
      text += chunk
      if (pattern.test(text)) resolve()
    })
  })

describe('as a process', () => {
  const ledger = newFile('ledger')
  test.for([
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    [['runs', '--ledger', ledger], 0, /^$/, /^$/],
    [['status', '--ledger', ledger], 2, /^$/, /^There is no run restore in this ledger; it is empty\.\n$/],
    [['restor'], 2, /^$/, /unknown command 'restor'/],
    [['organizations', '--server', 'http://127.0.0.1:1/v3'], 1, /^$/, /ECONNREFUSED/],
  ] as const)('%j ends with %i', async ([args, code, stdout, stderr]) => {
    const ran = await runCommand(args, '', { RESTORE_USERNAME: 'admin' })
    expect(ran).toEqual({
      code,
      stdout: expect.stringMatching(stdout),
      stderr: expect.stringMatching(stderr),
    })
  })
})

describe('looking', () => {
  test.for(['organizations', 'sessions'])('%s are listed as a table, as CSV and as JSON', async (what) => {
    const [table, csv, json] = await Promise.all(
      ['table', 'csv', 'json'].map((format) => run(what, ...here(), '--format', format)),
    )
    expect([table?.code, csv?.code, json?.code]).toEqual([0, 0, 0])
    const first = JSON.parse(json?.stdout.split('\n')[0] ?? '')
    expect(csv?.stdout.split('\n')[0]).toBe(Object.keys(first).join(','))
    expect(table?.stdout).toContain(first.id)
  })

  test('every drive of a session is listed', async () => {
    const { stdout } = await run('drives', session, ...here(), '--format', 'csv')
    expect(stdout.trim().split('\n')).toHaveLength(121)
  })
})

describe('restoring', () => {
  test('without --send says what would be sent, and sends nothing', async () => {
    const before = sent(mock).length
    const { code, stdout, stderr } = await run(
      'restore',
      ...here(),
      '--session',
      session,
      '--all',
      ...choices,
    )
    expect(code).toBe(0)
    expect(stdout.match(/^Batch /gm)).toHaveLength(3)
    expect(stderr).toMatch(
      /120 drives would be restored in 3 batches.* keep\. .*RESTORED-<name>.*twice the storage.* a second restore .*not locked.* Nothing was sent/,
    )
    expect(sent(mock)).toHaveLength(before)
  })

  test('without --send shows the body of the first batch as it is sent, but for the passwords', async () => {
    const options = ['--session', session, '--match', 'Ada *', ...choices, '--batch-size', '2']
    const all = [...here(), ...office, ...options]
    // No password is needed to look.
    const dry = await callCommand(['restore', ...all], { OFFICE_PASSWORD: '' })
    const [shown] = dry.stdout.match(/^\{.*?^\}/ms) ?? []
    expect(dry.stdout.match(/"OneDrives"/g)).toHaveLength(1)

    const before = sent(mock).length
    await run('restore', ...all, '--ledger', newFile('ledger'), '--send')
    expect(JSON.parse(`${shown}`).restoreToOriginalLocation).toEqual({
      OneDrives: sent(mock)[before],
      DocumentVersion: 'last',
      DocumentAction: 'keep',
      OfficeUsername: 'jsmith',
      OfficePassword: '***',
    })

    const lines = await run('restore', ...here(), ...options, '--json')
    const [first, second] = lines.stdout.split('\n').map((line) => JSON.parse(line || '{}'))
    expect(first.body.restoreToOriginalLocation.OneDrives).toEqual(first.drives)
    expect(second).not.toHaveProperty('body')
    expect(lines.stderr).toContain('The body lacks the account to restore as')
  })

  test('sends every drive once, and accounts for each', async () => {
    await using own = await startMock({ drives: 30 })
    const ledger = newFile('ledger')
    const options = [
      '--session',
      session,
      '--all',
      ...choices,
      '--batch-size',
      '7',
      '--ledger',
      ledger,
      '--send',
    ]
    const { code, stderr } = await run('restore', ...at(own.url), ...office, ...options)
    expect([code, stderr]).toEqual([0, expect.stringContaining('succeeded: 5 batches, 30 drives')])
    expect(sent(own).map((drives) => drives.length)).toEqual([7, 7, 7, 7, 2])
    expect(
      new Set(
        sent(own)
          .flat()
          .map(({ name }) => name),
      ).size,
    ).toBe(30)

    const report = await run('report', '--ledger', ledger, '--format', 'json')
    const rows = report.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toHaveLength(30)
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['restored']))
  })

  test('prints the events of the running batch as JSON lines', { timeout: 30_000 }, async () => {
    await using own = await startMock({ drives: 1, restoreTime: 5_000 })
    const options = [
      '--session',
      session,
      '--all',
      ...choices,
      '--ledger',
      newFile('ledger'),
      '--send',
      '--json',
    ]
    const { stdout } = await run('restore', ...at(own.url), ...office, ...options)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const events = lines
      .filter(({ kind }) => kind === 'event')
      .map(({ event }) => `${event.itemName} ${event.status}`)
    const [{ name }] = lines[0].batch.drives
    // The drive is being restored when the events are read for the first time, after three seconds.
    expect(events).toEqual([`${name} Running`, `${name} Success`])
    expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(['ended', 'lane-ended'])
    expect(lines[1].batch).toEqual({ id: lines[0].batch.id, run: 'restore', number: 1, attempt: 1 })
  })

  test('ends with 3 when a drive failed although its call succeeded', async () => {
    await using own = await startMock({ drives: 3, unresolved: 1 })
    const options = [
      '--session',
      session,
      '--all',
      ...choices,
      '--ledger',
      newFile('ledger'),
      '--send',
      '--skip-unresolved',
    ]
    const { code } = await run('restore', ...at(own.url), ...office, ...options)
    expect(code).toBe(3)
  })

  test('ends with 5 at an unknown outcome, resumes only after it was resolved, and then sends the rest', async () => {
    await using own = await startMock({ drives: 4 })
    own.faults.next('reset-after', 'restoreOneDrives')
    const ledger = newFile('ledger')
    const place = ['--ledger', ledger]
    const start = ['--session', session, '--all', ...choices, '--batch-size', '2', ...place, '--send']
    const first = await run('restore', ...at(own.url), ...office, ...start)
    expect(first.code).toBe(5)
    const id = first.stderr.match(/onedrive-restore resolve (\S+)/)?.[1] ?? ''

    const again = await run('resume', ...at(own.url), ...office, '--session', session, ...place)
    expect(again.code).toBe(5)
    expect(sent(own)).toHaveLength(1)
    expect((await run('status', ...place)).code).toBe(5)

    const found = ['--not-done', '--by', 'A. Operator', '--why', 'No event names them.', '--plan-again']
    expect((await run('resolve', id, ...place, ...found)).code).toBe(0)
    const last = await run('resume', ...at(own.url), ...office, '--session', session, ...place)
    expect(last.code).toBe(0)
    expect(sent(own)).toHaveLength(3)
  })

  test.skipIf(process.platform === 'win32')(
    'Ctrl-C ends after the batch in flight, and a second one at once',
    async () => {
      await using own = await startMock({ drives: 4 })
      const options = ['--session', session, '--all', ...choices, '--batch-size', '1', '--send']
      const interrupted = async (times: number) => {
        const before = sent(own).length
        const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
        own.answer('restoreOneDrives', () => released)
        const place = ['--ledger', newFile('ledger')]
        const child = startCommand(['restore', ...at(own.url), ...office, ...options, ...place])
        child.stdout?.resume()
        const [exit, stopping] = [once(child, 'exit'), said(child, /Stopping after the batch in flight/)]
        await own.waitFor('restoreOneDrives', { timeoutMs: 30_000 })
        child.kill('SIGINT')
        await stopping
        if (times === 1) release(undefined)
        else child.kill('SIGINT')
        const [code] = await exit
        release(undefined)
        return { code, sent: sent(own).length - before }
      }
      expect(await interrupted(1)).toEqual({ code: 6, sent: 1 })
      expect(await interrupted(2)).toEqual({ code: 5, sent: 1 })
    },
  )

  test('overwrite wants the number of drives, and nothing is planned without it', async () => {
    const ledger = newFile('ledger')
    const options = [
      '--session',
      session,
      '--match',
      'Ada *',
      '--versions',
      'last',
      '--action',
      'overwrite',
      '--ledger',
      ledger,
    ]
    const refused = await run('plan', ...here(), ...options)
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/Confirm it with --confirm-overwrite \d+/),
    ])
    const [number = ''] = refused.stderr.match(/\d+(?=\.|, not)/) ?? []
    const wrong = await run('plan', ...here(), ...options, '--confirm-overwrite', `${Number(number) + 1}`)
    expect(wrong.code).toBe(2)
    expect((await run('runs', '--ledger', ledger)).stdout).toBe('')
    expect((await run('plan', ...here(), ...options, '--confirm-overwrite', number)).code).toBe(0)
  })
})

describe('a list of drives', () => {
  const names = async (n: number) => {
    const { stdout } = await run('drives', session, ...here(), '--format', 'json')
    return stdout
      .trim()
      .split('\n')
      .slice(0, n)
      .map((line) => JSON.parse(line) as { id: string; name: string })
  }
  const plan = (file: string, ledger: string, ...more: string[]) =>
    run('plan', ...here(), '--session', session, '--from', file, ...choices, '--ledger', ledger, ...more)

  test('as a spreadsheet writes it: byte order mark, quotes, empty lines, ids or names', async () => {
    const [one, two, three] = await names(3)
    const file = newFile('csv')
    writeFileSync(
      file,
      `\ufeff"Name","ID"\r\n"${one?.name}",\r\n\r\n,${two?.id}\r\n"${three?.name}",${three?.id}\r\n`,
    )
    const { code, stderr } = await plan(file, newFile('ledger'))
    expect([code, stderr]).toEqual([0, expect.stringContaining('Planned 3 drives in 1 batches')])
  })

  test('comes from standard input as well', async () => {
    const [one] = await names(1)
    const args = [
      'plan',
      ...here(),
      '--session',
      session,
      '--from',
      '-',
      ...choices,
      '--ledger',
      newFile('ledger'),
    ]
    const { code } = await runCommand(args, `name\n${one?.name}\n`)
    expect(code).toBe(0)
  })

  test('with wrong lines plans nothing, and writes them into a file that can be mended', async () => {
    const [one] = await names(1)
    const file = newFile('csv')
    writeFileSync(file, `name\n${one?.name}\nNobody\n${one?.name}\n`)
    const ledger = newFile('ledger')
    const { code, stderr } = await plan(file, ledger)
    expect(code).toBe(2)
    expect(stderr).toContain(`${file}:3 the session has no drive with this name.`)
    expect(stderr).toContain(`${file}:4 the drive is in line 2 already.`)
    expect(readFileSync(`${file}.rejects.csv`, 'utf8').split('\n')[1]).toBe(
      ',Nobody,3,the session has no drive with this name',
    )
    expect((await run('runs', '--ledger', ledger)).stdout).toBe('')
    expect((await plan(file, ledger, '--skip-invalid')).code).toBe(0)
  })

  test.for([
    ['name;id\nAda;1\n', /:1 is separated by ;; separate its columns by commas\./],
    ['a,b\n1,2\n', /:1 names no column "id" or "name"/],
    ['name\n"Ada\n', /:\d+ is not CSV: /],
  ] as const)('that is %j is refused with its line', async ([text, sentence]) => {
    const file = newFile('csv')
    writeFileSync(file, text)
    const { code, stderr } = await plan(file, newFile('ledger'))
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)])
  })

  test('that is not there is refused', async () => {
    const { code, stderr } = await plan(join(folder, 'nowhere.csv'), newFile('ledger'))
    expect([code, stderr]).toEqual([2, expect.stringMatching(/There is no file /)])
  })
})

describe('mistakes are sentences', () => {
  test.for([
    [['restor'], 2, /unknown command 'restor'/],
    [['restore', '--action', 'merge', '--versions', 'last'], 2, /Allowed choices are overwrite, keep/],
    [['organizations'], 2, /There is no server/],
    [['organizations', '--server', 'backup.example.com', '--username', 'a'], 2, /baseUrl/],
    [['organizations', '--server', 'http://127.0.0.1:1/v3', '--username', 'a'], 1, /ECONNREFUSED/],
    [['status', '--ledger', '/nowhere/a.ledger'], 1, /cannot be opened/],
    [['completion', 'tcsh'], 2, /There is no completion for "tcsh"/],
  ] as const)('%j', async ([args, code, sentence]) => {
    const ran = await run(...args)
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringMatching(sentence)])
    expect(ran.stderr).not.toMatch(/ {4}at /)
  })

  test('passwords are read from open files, each once', { timeout: 30_000 }, async () => {
    await using own = await startMock({ drives: 1 })
    const [server, organization] = [newFile('txt'), newFile('txt')]
    writeFileSync(server, 'canary-of-the-server\n')
    writeFileSync(organization, 'canary-of-the-office\n')
    const options = ['--session', session, '--all', ...choices, '--ledger', newFile('ledger'), '--send']
    const files = ['--password-fd', '3', '--office-password-fd', '4']
    const args = ['restore', ...at(own.url), ...office, ...options, ...files]
    const { code, stderr } = await runCommand(args, '', { RESTORE_PASSWORD: '', OFFICE_PASSWORD: '' }, [
      server,
      organization,
    ])
    for (const file of [server, organization]) rmSync(file)
    expect([code, stderr]).toEqual([0, expect.stringContaining('succeeded: 1 batches')])
  })

  test('without an account to restore as nothing is planned', async () => {
    const ledger = newFile('ledger')
    const options = ['--session', session, '--all', ...choices, '--ledger', ledger, '--send']
    const { code, stderr } = await run('restore', ...here(), ...options)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Whom to restore as\?/)])
    expect((await run('runs', '--ledger', ledger)).stdout).toBe('')
  })

  test('no password is a sentence, and it never is an argument', async () => {
    const { code, stderr } = await callCommand(['organizations', ...here()], { RESTORE_PASSWORD: '' })
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/There is no Password of .*: set RESTORE_PASSWORD/),
    ])
    expect((await run('organizations', ...here(), '--password', 'x')).code).toBe(2)
  })
})

test('no password is in anything that was printed or kept', async () => {
  const ledger = newFile('ledger')
  const all = [
    'restore',
    ...here(),
    ...office,
    '--session',
    session,
    '--match',
    'Ada Abel',
    ...choices,
    '--ledger',
    ledger,
    '--send',
    '--json',
  ]
  const ran = await run(...all)
  const html = await run('report', '--ledger', ledger, '--format', 'html')
  expect(html.stdout).toContain('<td>restored')
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
  )
  expect([ran.stdout, ran.stderr, html.stdout, ...files].join()).not.toContain('canary')
})
