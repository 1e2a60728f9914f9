import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { validator } from 'hono/validator'
import { givenOf, textOf } from '../input/check.ts'
import type { ServerKind } from '../mock-control.ts'
import type { Env, Parts } from './env.ts'

/** Which console this is, and for whom. */
export interface ConsoleInfo {
  /** Address of the API behind it. */
  readonly upstream: string
  /** Whether that is the mock, a real server, or cannot be reached now. */
  readonly kind: ServerKind
  readonly signedInAs?: string
}

/** What can be asked without being signed in. */
export function consoleRoutes({ upstream, mock, signIns, gate }: Parts) {
  const cookie = { httpOnly: true, sameSite: 'Strict', path: '/', secure: gate.isHttps } as const
  return new Hono<Env>()
    .get('/console', async (c) => {
      const signIn = signIns.find(getCookie(c, gate.cookie))
      const info: ConsoleInfo = {
        upstream: upstream.url,
        kind: await mock.readKind(),
        ...(signIn && { signedInAs: signIn.username }),
      }
      return c.json(info)
    })
    .post(
      '/sign-in',
      validator('json', (body) => {
        const given = givenOf(body)
        return { username: textOf(given, 'username'), password: textOf(given, 'password') }
      }),
      async (c) => {
        const { username, password } = c.req.valid('json')
        const secret = await signIns.add(username, password)
        signIns.remove(getCookie(c, gate.cookie))
        setCookie(c, gate.cookie, secret, cookie)
        return c.json({})
      },
    )
    .post('/sign-out', (c) => {
      signIns.remove(getCookie(c, gate.cookie))
      deleteCookie(c, gate.cookie, cookie)
      return c.json({})
    })
}
