/**
 * Compile-only: what the generated types must say where it is easy to get wrong. `pnpm typecheck` fails when one of
 * these stops being true; nothing here runs.
 */

import { expectTypeOf } from 'vitest'
import type { components, paths } from '../src/index.ts'

type Schemas = components['schemas']
type BulkRestorePath = paths['/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action']['post']
type Ok<Operation extends { responses: { 200: { content: { 'application/json': unknown } } } }> =
  Operation['responses'][200]['content']['application/json']

// Lists: one is an array, some are pages, one can be either.
expectTypeOf<Ok<paths['/Organizations']['get']>>().toEqualTypeOf<Schemas['Organization'][]>()
type Drives = Ok<paths['/RestoreSessions/{restoreSessionId}/Organization/OneDrives']['get']>
expectTypeOf<Drives['results']>().toEqualTypeOf<Schemas['OneDrive'][]>()
expectTypeOf<Drives['offset']>().toEqualTypeOf<number>()
expectTypeOf<Drives['_links']>().toEqualTypeOf<Schemas['PageLinks'] | undefined>()
type Events = Ok<paths['/RestoreSessions/{restoreSessionId}/Events']['get']>
expectTypeOf<Events['results']>().toEqualTypeOf<Schemas['RestoreEvent'][]>()
type Sessions = Ok<paths['/RestoreSessions']['get']>
expectTypeOf<Sessions>().toEqualTypeOf<Schemas['RestoreSession'][] | Schemas['RestoreSessionPage']>()
// A default of the server does not make a query parameter required.
expectTypeOf<NonNullable<paths['/RestoreSessions']['get']['parameters']['query']>>().toEqualTypeOf<{
  offset?: number
  limit?: number
}>()

// The two successes without a body.
expectTypeOf<BulkRestorePath['responses'][200]['content']>().toEqualTypeOf<undefined>()
type Stop = paths['/RestoreSessions/{restoreSessionId}/Action']['post']
expectTypeOf<Stop['responses'][200]['content']>().toEqualTypeOf<undefined>()
expectTypeOf<Stop['requestBody']['content']['application/json']>().toEqualTypeOf<{ stop: null }>()

// A started session is 201, and only that.
type Start = paths['/Organizations/{organizationId}/Action']['post']['responses']
expectTypeOf<Start[201]['content']['application/json']>().toEqualTypeOf<Schemas['RestoreSession']>()
expectTypeOf<Start>().not.toHaveProperty(200)

// The token: a form in, two names that begin with a dot out.
type Token = paths['/Token']['post']
expectTypeOf<keyof Token['requestBody']['content']>().toEqualTypeOf<'application/x-www-form-urlencoded'>()
expectTypeOf<Schemas['TokenRequest']['grant_type']>().toEqualTypeOf<'password' | 'refresh_token'>()
expectTypeOf<Schemas['Token']['.issued']>().toEqualTypeOf<string | undefined>()
expectTypeOf<Schemas['Token']['.expires']>().toEqualTypeOf<string | undefined>()
type LoginRefused = Token['responses'][400]['content']['application/json']
expectTypeOf<LoginRefused>().toEqualTypeOf<{ error: string; error_description?: string }>()

// The bulk restore: choices are required, statistics are a named schema.
type Options = Schemas['BulkRestoreOptions']
expectTypeOf<Pick<Options, 'DocumentAction'>>().toEqualTypeOf<{ DocumentAction: 'overwrite' | 'keep' }>()
expectTypeOf<Pick<Options, 'DocumentVersion'>>().toEqualTypeOf<{ DocumentVersion: 'all' | 'last' }>()
expectTypeOf<Schemas['BulkRestoreStatistics']['status']>().toEqualTypeOf<'Success' | 'Warning' | 'Failed'>()
expectTypeOf<BulkRestorePath['responses'][500]['content']['application/json']>().toEqualTypeOf<{
  message: string
}>()
