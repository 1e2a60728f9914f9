import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createRestoreClient, operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { makeServerCertificate } from '@onedrive-restore/testing/certificates'

// A process of its own, run with --expose-gc, which plays client and server: what is left after a collection is what
// grows, if anything does. It prints what it measured as JSON.
const [what = 'reads', count = '1000'] = process.argv.slice(2)
const parts = 5

if (what === 'reads') console.log(JSON.stringify(await readAtOnce(Number(count))))
else console.log(JSON.stringify(await callOften(Number(count))))
process.exit(0)

/** How many of so many concurrent reads over TLS failed, and how long all of them took in ms. */
async function readAtOnce(reads: number): Promise<{ failed: number; ms: number }> {
  const certificate = await makeServerCertificate()
  const server = createSecureServer(certificate, (_, response) => response.end('[]'))
  const transport = nodeTransport({ ca: certificate.cert })
  const client = createRestoreClient({
    baseUrl: await listen(server, 'https'),
    token: 'any-token',
    transport,
  })
  const start = performance.now()
  const ends = await Promise.allSettled(Array.from({ length: reads }, () => client.listOrganizations()))
  const failed = ends.filter(({ status }) => status === 'rejected').length
  return { failed, ms: performance.now() - start }
}

/** The heap in MB after each part of so many calls, reads and restores in turn, some of which fail. */
async function callOften(calls: number): Promise<number[]> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(request.method === 'GET' ? '[]' : ''))
  })
  const refusing = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(400).end('{"message":"correct-horse is wrong"}'))
  })
  const { signal } = new AbortController()
  const [client, refused] = await Promise.all(
    [server, refusing].map(async (each) =>
      createRestoreClient({ baseUrl: await listen(each, 'http'), token: 'any-token' }),
    ),
  )
  const id = operations.restoreOneDrives.parameters.restoreSessionId.example
  const body = restoreOneDrivesExamples['on-premises-keep']
  const sizes: number[] = []
  for (let part = 0; part < parts; part++) {
    for (let left = calls / parts; left > 0; left -= 10)
      await Promise.all([
        ...Array.from({ length: 8 }, () => client?.listOrganizations({ signal })),
        client?.restoreOneDrives(id, body, { signal }),
        refused?.restoreOneDrives(id, body, { signal }).catch(() => {}),
      ])
    globalThis.gc?.()
    sizes.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20))
  }
  return sizes
}

async function listen(server: ReturnType<typeof createServer>, protocol: string): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  return `${protocol}://localhost:${(server.address() as AddressInfo).port}/v3`
}
