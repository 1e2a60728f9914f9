import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Packed } from '@onedrive-restore/testing/packed'
import { readTarball } from './tarball.ts'

/** A registry of npm on this machine that knows our packages and nothing else. */
export interface Registry extends AsyncDisposable {
  url: string
  /** What an .npmrc needs so that our scope comes from here, and everything else from where it always comes from. */
  npmrc: string
}

/** Serves tarballs as a registry would after they were published. */
export async function serveRegistry(packed: Pick<Packed, 'file'>[]): Promise<Registry> {
  const packages = await Promise.all(packed.map(({ file }) => readOne(file)))
  // npm keeps what it was told by address, and a port comes back: an older registry must not answer for this one.
  const base = `/${randomUUID()}/`
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://registry')
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : ''
    const one = packages.find(({ manifest: { name } }) => path === name || path === tarballPath(name))
    if (!one) response.writeHead(404).end('{}')
    else if (path === one.manifest.name)
      response.end(JSON.stringify(packument(one, `http://${request.headers.host}${base}`)))
    else response.end(one.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`
  return {
    url,
    npmrc: `@onedrive-restore:registry=${url}\n`,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections()
      return promisify(server.close.bind(server))()
    },
  }
}

type One = Awaited<ReturnType<typeof readOne>>

async function readOne(file: string) {
  const { manifest } = await readTarball(file)
  const bytes = await readFile(file)
  return { manifest, bytes }
}

function packument({ manifest, bytes }: One, origin: string) {
  const { name, version } = manifest
  const hash = (algorithm: string, encoding: 'base64' | 'hex') =>
    createHash(algorithm).update(bytes).digest(encoding)
  const dist = {
    tarball: origin + tarballPath(name),
    integrity: `sha512-${hash('sha512', 'base64')}`,
    shasum: hash('sha1', 'hex'),
  }
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
    // Package managers may wait some days before they take a new version.
    time: { [version]: '2026-01-01T00:00:00.000Z' },
  }
}

function tarballPath(name: string): string {
  return `${name}/-/package.tgz`
}
