import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, expectTypeOf, test } from 'vitest'
import type { AnswerOf, BodyOf, QueryOf, ScenarioOf } from '../src/contract/operation-types.ts'
import type { Handlers, TenantRequest } from '../src/tenant/handler.ts'

type Start = Handlers['startRestoreSession']

test('a handler is given what the contract says, and answers it', () => {
  expectTypeOf<TenantRequest<'listOneDrives'>['params']>().toEqualTypeOf<{ restoreSessionId: string }>()
  expectTypeOf<QueryOf<'listOneDrives'>>().toEqualTypeOf<{ offset?: number; limit?: number }>()
  expectTypeOf<BodyOf<'stopRestoreSession'>>().toEqualTypeOf<{ stop: null }>()
  expectTypeOf<BodyOf<'listOneDrives'>>().toEqualTypeOf<undefined>()
  expectTypeOf<Extract<AnswerOf<'stopRestoreSession'>, { status: 200 }>['body']>().toEqualTypeOf<undefined>()
  expectTypeOf<'sessions-page'>().toExtend<ScenarioOf<'listRestoreSessions'>>()

  // @ts-expect-error a scenario of the sign-in
  const otherScenario: Handlers['stopRestoreSession'] = () => ({ scenario: 'login-refused' })
  // @ts-expect-error a body that is none
  const otherBody: Start = () => ({ status: 201, body: { nonsense: true } })
  // @ts-expect-error a status the operation does not have
  const otherStatus: Start = () => ({ status: 418 })
  // @ts-expect-error a parameter the operation does not have
  const otherParameter: Start = ({ params }) => ({ scenario: params.restoreSessionId })
  expect([otherScenario, otherBody, otherStatus, otherParameter]).toHaveLength(4)
})

test('a new operation of the contract makes the compiler ask for a handler', () => {
  const source = fileURLToPath(new URL('../src/', import.meta.url))
  const schema = `${source}generated/schema.ts`
  const before = readFileSync(schema, 'utf8')
  const after = before.replace(
    'export interface operations {',
    '$& renameOneDrive: operations["listOneDrives"];',
  )
  expect(after).not.toBe(before)
  expect(problemsOf(`${source}tenant/create-tenant.ts`, { [schema]: before })).toEqual([])
  expect(problemsOf(`${source}tenant/create-tenant.ts`, { [schema]: after })).toEqual([
    expect.stringMatching(/^Property 'renameOneDrive' is missing in type /),
  ])
})

/** What the compiler says about a file when some files have another text. */
function problemsOf(file: string, texts: Record<string, string>): string[] {
  const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url))
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} }
  const options = ts.getParsedCommandLineOfConfigFile(config, {}, host)?.options ?? {}
  const compilerHost = ts.createCompilerHost(options)
  const { getSourceFile } = compilerHost
  compilerHost.getSourceFile = (name, version) => {
    const text = texts[name]
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version)
  }
  const program = ts.createProgram([file], options, compilerHost)
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '')
}
