import type { HttpBindings } from '@hono/node-server'
import type { MockControl } from '../mock-control.ts'
import type { Runs } from '../runs/create-runs.ts'
import type { Gate } from '../security.ts'
import type { SignIn, SignIns } from '../sign-ins.ts'
import type { Upstream } from '../upstream.ts'

/** What the routes stand on. */
export interface Parts {
  readonly upstream: Upstream
  readonly mock: MockControl
  readonly signIns: SignIns
  readonly runs: Runs
  readonly gate: Gate
  readonly checksBodies: boolean
}

/** What a handler finds in its context. */
export type Env = { Bindings: HttpBindings; Variables: { signIn: SignIn } }
