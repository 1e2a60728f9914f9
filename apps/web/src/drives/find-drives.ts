import type { Drive } from '../console/client.ts'

/** Which drives a list shows, beside what is searched for. */
export type Show = 'all' | 'chosen' | 'not-chosen' | 'same-address'

/** Makes what finds drives by a part of their name, address or id. It is asked at every letter, so it remembers. */
export function createDriveSearch(drives: readonly Drive[]) {
  const texts = drives.map(({ id, name, url }) => `${name}\n${url}\n${id}`.toLowerCase())
  const shared = sharedAddresses(drives)
  return (search: string, show: Show, chosen: ReadonlySet<string>): readonly Drive[] => {
    const wanted = search.trim().toLowerCase()
    if (wanted === '' && show === 'all') return drives
    return drives.filter((drive, index) => {
      if (show === 'chosen' && !chosen.has(drive.id)) return false
      if (show === 'not-chosen' && chosen.has(drive.id)) return false
      if (show === 'same-address' && !shared.has(drive.url.toLowerCase())) return false
      return texts[index]?.includes(wanted)
    })
  }
}

/** The addresses, in lower case, that more than one drive has. */
export function sharedAddresses(drives: readonly Drive[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { url } of drives) {
    const address = url.toLowerCase()
    if (seen.has(address)) shared.add(address)
    seen.add(address)
  }
  return shared
}
