import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { samplesOf } from '@onedrive-restore/docs/with-samples'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { startInTerminal } from '@onedrive-restore/testing/terminal'

export type Id = keyof typeof operations

/** What a build machine may have in `~/.curlrc`, and what makes one lost answer two restores. */
const curlrc = 'retry = 3\nretry-all-errors\n'

/** What can go wrong once, and whether the server did what it was asked for. After it the server answers as always. */
export const troubles: Record<string, { prepare(mock: Mock, id: Id): void; executed: number }> = {
  nothing: { prepare: () => {}, executed: 1 },
  '500': {
    prepare: (mock, id) => mock.answer(id, { status: 500, body: { message: 'No.' } }, { times: 1 }),
    executed: 0,
  },
  '503': { prepare: (mock, id) => mock.faults.next('unavailable', id), executed: 0 },
  'a lost answer': { prepare: (mock, id) => mock.faults.next('reset-after', id), executed: 1 },
}

/** A mock, and a shell whose owner has told curl everywhere to try again. */
export async function startHostileShell() {
  const mock = await startMock({ https: true })
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const home = join(folder, 'home')
  await mkdir(join(home, '.config'), { recursive: true })
  await Promise.all([
    writeFile(join(home, '.curlrc'), curlrc),
    writeFile(join(home, '.config/curlrc'), curlrc),
    writeFile(join(folder, 'ca.pem'), `${mock.ca}`),
    writeFile(join(folder, 'restore.json'), JSON.stringify(restoreOneDrivesExamples['office-keep'])),
  ])
  const { PATH, LD_LIBRARY_PATH } = process.env
  const env = {
    ...{ PATH, LD_LIBRARY_PATH, HOME: home, CURL_HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    ...{ ACCESS_TOKEN: 'any-token', PASSWORD: 'correct-horse-battery' },
  }
  const curlOf = (id: Id) => {
    const source = samplesOf(id).find(({ lang }) => lang === 'shell')?.source ?? ''
    return source.replaceAll('https://backup.example.com:4443/v3', mock.url)
  }
  return {
    mock,
    /** Runs a sample as a script that stops at the first command that fails, as careful scripts do. */
    runs: (id: Id) => run(`set -e\n${curlOf(id)}`, folder, env),
    /** Pastes a sample into a shell with a prompt, whose `curl` is an alias too, and asks whether it is still there. */
    pastes: async (id: Id) => {
      const shell = startInTerminal('sh', ['-i'], { ...env, PS1: '> ' })
      const lines = [`cd ${folder}`, "alias curl='curl --retry 3 --retry-all-errors'", curlOf(id).trimEnd()]
      shell.type(`${lines.join('\n')}\necho "still $((40 + 2)) here"\n`.replaceAll('\n', '\r'))
      await shell.until(/still 42 here/)
      shell.type('exit\r')
      await shell.exitCode
      return shell.output
    },
    /** How often the server was asked for an operation, and how often it did it. */
    count: (id: Id) => {
      const asked = mock.requests().filter(({ operation }) => operation === id)
      return { asked: asked.length, executed: asked.filter(({ executed }) => executed).length }
    },
    [Symbol.asyncDispose]: async () => {
      await mock[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

export type HostileShell = Awaited<ReturnType<typeof startHostileShell>>

function run(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile('sh', ['-c', script], { cwd, env, timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    )
  })
}
