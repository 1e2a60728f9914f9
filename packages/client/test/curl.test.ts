import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { restoreOneDrivesExamples, toCurl } from '../src/index.ts'
import { baseUrl, sessionId } from './scripted.ts'

/** What a shell makes of the command: the arguments that `curl` gets. */
function argumentsOf(command: string, env: Record<string, string>): string[] {
  const script = command.replace(/^curl/, "printf '%s\\0'")
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1)
}

test('a restore becomes a command that reads its secrets from the environment', () => {
  const body = structuredClone(restoreOneDrivesExamples['on-premises-keep'])
  const restore = body.restoreToOriginalLocation as Record<string, unknown>
  restore.OnPremisesUsername = "o'neill $HOME `id`"
  const command = toCurl(baseUrl, 'restoreOneDrives', {
    params: { path: { restoreSessionId: sessionId } },
    body,
  })
  expect(command).not.toContain(restore.OnPremisesPassword)
  const env = { ACCESS_TOKEN: 'my-token', ONPREMISESPASSWORD: `${restore.OnPremisesPassword}` }
  const args = argumentsOf(command, env)
  expect(args.slice(0, 3)).toEqual([
    '--request',
    'POST',
    expect.stringContaining(`/RestoreSessions/${sessionId}/`),
  ])
  expect(args).toContain('Authorization: Bearer my-token')
  expect(JSON.parse(args.at(-1) ?? '')).toEqual(body)
})

test('a sign-in becomes a form', () => {
  const body = { grant_type: 'password', username: 'TECH\\admin', password: 'correct-horse' } as const
  const command = toCurl(baseUrl, 'createToken', { body })
  expect(command).not.toContain('correct-horse')
  expect(command).not.toContain('Authorization')
  expect(argumentsOf(command, { PASSWORD: 'p&w' }).slice(-4)).toEqual([
    '--data-urlencode',
    'username=TECH\\admin',
    '--data-urlencode',
    'password=p&w',
  ])
})

test('no name in a body becomes a variable', () => {
  const body = structuredClone(restoreOneDrivesExamples['on-premises-keep'])
  const [drive] = body.restoreToOriginalLocation.OneDrives
  if (!drive) throw new Error('the example has no drive')
  drive.name = '\u{F0000}HOME\u{F0000} @HOME@ @@HOME@@ "$HOME" @'
  const params = { path: { restoreSessionId: sessionId } }
  const command = toCurl(baseUrl, 'restoreOneDrives', { params, body })
  const env = { HOME: '/root', ONPREMISESPASSWORD: `${body.restoreToOriginalLocation.OnPremisesPassword}` }
  expect(JSON.parse(argumentsOf(command, env).at(-1) ?? '')).toEqual(body)
})

test('an address that nothing would be sent to is written all the same', () => {
  expect(toCurl('http://mock:4010/v3', 'listOrganizations', {})).toMatch(
    /^curl --request GET 'http:\/\/mock:4010\/v3\//,
  )
})
