import { operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { type MockOptions, wrongPassword } from '@onedrive-restore/mock'

/** Where everything is. */
export interface Addresses {
  page: string
  sample: string
  mock: string
  docs: string
}

/** What a start says once everything serves. */
export function greeting({ page, sample, mock, docs }: Addresses, options: MockOptions): string {
  const anyToken = !options.enforceTokens && options.tokenLifetime === undefined
  return `
Console  ${page}
Sample   ${sample}
Mock     ${mock}
Docs     ${docs}

Sign in with any user name and any password but "${wrongPassword}".
${anyToken ? `\nTry the mock:\n${curl(mock)}\n` : ''}
Options for the mock come after two dashes, such as 10,000 drives, three that fail, and a restore of half a minute:
npm start -- --drives 10000 --failing 3 --restore-time 30s
npm start -- --help shows them all.

Stop with Ctrl-C. A saved change in spec/ reaches types, mock and docs by itself.`
}

function curl(mockUrl: string): string {
  const { method, path, parameters } = operations.restoreOneDrives
  const url =
    mockUrl + path.replace(`{${parameters.restoreSessionId.name}}`, parameters.restoreSessionId.example)
  const body = JSON.stringify(restoreOneDrivesExamples['office-keep'])
  return `curl -i -X ${method} ${url} -H 'Authorization: Bearer any-token' -H 'Content-Type: application/json' -d '${body}'`
}
