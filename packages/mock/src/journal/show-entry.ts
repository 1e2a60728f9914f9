import type { Contract } from '../contract/create-contract.ts'
import { readContent } from '../reading/read-content.ts'
import type { Reading } from '../reading/reading.ts'
import type { Entry } from './create-journal.ts'
import { maskBody } from './mask-body.ts'
import { maskHeaders, maskPath, maskQuery } from './mask-head.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** An entry without its body, masked, as it can be shown. */
export function showHead({ body, search, operation, ...entry }: Entry): RecordedRequest {
  return {
    ...entry,
    time: new Date(entry.time).toISOString(),
    path: maskPath(entry.path),
    query: maskQuery(search, operation?.query),
    headers: maskHeaders(entry.headers),
    ...(operation && { operation: operation.id }),
  }
}

/** An entry with its body, masked, as it can be shown. */
export function showEntry(entry: Entry, contract: Contract, reading: Reading): RecordedRequest {
  const body = entry.body && readMasked(entry.body, entry, contract, reading)
  return { ...showHead(entry), ...(body !== undefined && { body }) }
}

/** What was refused because it could not be read, or is nested too deep for it, has no body to show. */
function readMasked(
  bytes: Buffer,
  { headers, operation }: Entry,
  contract: Contract,
  reading: Reading,
): unknown {
  try {
    const content = readContent(`${bytes}`, headers['content-type'], operation, contract, reading)
    return content.values === undefined ? undefined : maskBody(content.values, content.shape)
  } catch {
    return undefined
  }
}
