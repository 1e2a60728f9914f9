#!/usr/bin/env node
import { check } from './command/check.ts'
import { help } from './command/help.ts'
import { serve } from './command/serve.ts'
import { UnreadableBody } from './front/parse-body.ts'
import { MockError } from './mock-error.ts'

const [first, ...rest] = process.argv.slice(2)

try {
  if (process.argv.includes('--help')) console.log(help)
  else if (first === 'check') process.exitCode = (await check(rest)) > 0 ? 1 : 0
  else await serve(process.argv.slice(2))
} catch (error) {
  console.error(isForPeople(error) ? `${error.message} See --help.` : error)
  process.exitCode = 2
}

/** Mistakes in what was typed need no stack. */
function isForPeople(error: unknown): error is Error {
  if (error instanceof MockError || error instanceof UnreadableBody) return true
  return error instanceof TypeError && `${(error as NodeJS.ErrnoException).code}`.startsWith('ERR_PARSE_ARGS')
}
