import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { passOn } from './pass-on.ts'
import { Refusal, toldRefusal } from './refusal.ts'
import { consoleRoutes } from './routes/console-routes.ts'
import type { Env, Parts } from './routes/env.ts'
import { mockRoutes } from './routes/mock-routes.ts'
import { runRoutes } from './routes/run-routes.ts'
import { everyAnswer } from './security.ts'
import { basePath } from './upstream.ts'

/** Where the console's own API lies; below the base path of the contract lies the one of the backup server. */
export const apiPath = '/api'

/** A list of 100,000 drives with room to spare. */
const maxBodyBytes = 64 * 1024 * 1024

/** The console's API, for the page: `hc<ConsoleApi>('/')`. */
export type ConsoleApi = ReturnType<typeof createApi>

/** Makes the API. A failure is `{ message }`, one sentence, with a status that fits. */
export function createApi(parts: Parts) {
  const { signIns, gate } = parts
  const signedIn = createMiddleware<Env>(async (c, next) => {
    const signIn = signIns.find(getCookie(c, gate.cookie))
    if (!signIn) throw new Refusal(401, 'Nobody is signed in here, or not any more; sign in.')
    c.set('signIn', signIn)
    return next()
  })
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries({ ...everyAnswer, 'cache-control': 'no-store' }))
      c.res.headers.set(name, value)
  })
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }))
  app.onError((error, c) => {
    const { status, message } =
      error instanceof HTTPException ? new Refusal(400, error.message) : toldRefusal(error)
    return c.json({ message }, status)
  })
  app.notFound((c) => c.json({ message: 'There is nothing at this address.' }, 404))
  app.use(`${basePath}/*`, signedIn)
  app.all(`${basePath}/*`, async (c) => {
    const { pathname, search } = new URL(c.req.url)
    const body = await c.req.text()
    const request = { method: c.req.method, target: pathname + search, body: body === '' ? undefined : body }
    return passOn(c.var.signIn.client, request)
  })
  for (const path of ['runs', 'plans', 'batches', 'mock'])
    for (const below of [path, `${path}/*`]) app.use(`${apiPath}/${below}`, signedIn)
  return app
    .route(apiPath, consoleRoutes(parts))
    .route(apiPath, runRoutes(parts))
    .route(`${apiPath}/mock`, mockRoutes(parts))
}

function tooLarge(): never {
  throw new Refusal(413, `The body has more than ${maxBodyBytes} bytes; nothing was done.`)
}
