import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A registry that answers as a test wants; see {@link serveNpm}. */
export interface NpmRegistry extends AsyncDisposable {
  /** What npm needs to ask it and nobody else. */
  env: Record<string, string>
  /** The names of the packages that were put there. */
  put: string[]
}

/** Serves what a test says that it knows of a package. */
export async function serveNpm(
  answer: (name: string) => { status: number; body: object },
): Promise<NpmRegistry> {
  const put: string[] = []
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '', 'http://registry').pathname).slice(1)
    if (request.method === 'PUT') put.push(name)
    const { status, body } = request.method === 'PUT' ? { status: 200, body: {} } : answer(name)
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = await mkdtemp(join(tmpdir(), 'npm-'))
  const config = join(folder, '.npmrc')
  await writeFile(config, `//${host}/:_authToken=a\nregistry=http://${host}/\nfetch-retries=0\n`)
  return {
    put,
    env: { npm_config_userconfig: config, npm_config_cache: join(folder, '.cache') },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
