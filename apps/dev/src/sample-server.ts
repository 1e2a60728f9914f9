import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Background } from './background.ts'

const configFile = fileURLToPath(import.meta.resolve('@onedrive-restore/sample/vite.config.ts'))

/**
 * Serves the sample on loopback and returns its address. Vite is started for it by the first request: most starts never
 * look at the sample, and should not hold its memory.
 */
export async function startSample(port: number, mockUrl: string, background: Background): Promise<string> {
  // What the sample's configuration asks for the mock by.
  process.env.MOCK_URL = mockUrl
  const http = createServer()
  let vite: Promise<RequestListener> | undefined
  http.on('request', async (request, response) => {
    try {
      vite ??= startVite()
      const answer = await vite
      answer(request, response)
    } catch (error) {
      vite = undefined
      response
        .writeHead(500, { 'content-type': 'text/plain' })
        .end(`The sample could not be started.\n${error}`)
    }
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, 'localhost', resolve)
  })
  return `http://localhost:${(http.address() as AddressInfo).port}`

  async function startVite(): Promise<RequestListener> {
    await background.bundleImports(dirname(configFile))
    const { createServer } = await import('vite')
    const { middlewares } = await createServer({
      root: dirname(configFile),
      configFile,
      configLoader: 'native',
      clearScreen: false,
      logLevel: 'warn',
      server: { middlewareMode: true, ws: { server: http } },
    })
    return middlewares
  }
}
