/**
 * Reads a list to its end, as `Array.fromAsync` does where there is one: Node 20 has none.
 *
 * @throws {RestoreError} when the list cannot be read to its end; there is no half of a list
 * @example
 * import { createRestoreClient, toArray } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * const drives = await toArray(client.listOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4'))
 * console.log(drives.length)
 */
export async function toArray<Entry>(list: AsyncIterable<Entry>): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of list) entries.push(entry)
  return entries
}
