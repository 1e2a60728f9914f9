import type { Drive } from '../../console/client.ts'

/** What a line says of its drive; all of it has to be right. */
export type Wanted = { id?: string; name?: string; url?: string }

/** Makes what finds the one drive that a line means, or says in a sentence why there is not one. */
export function createDriveMatch(drives: readonly Drive[]): (wanted: Wanted | string) => Drive | string {
  const by = { id: indexOf(drives, 'id'), url: indexOf(drives, 'url'), name: indexOf(drives, 'name') }
  return (wanted) => {
    if (typeof wanted !== 'string') return matchAll(wanted)
    if (wanted === '') return 'The line names no drive.'
    for (const index of Object.values(by)) {
      const found = index.get(wanted.toLowerCase())
      if (found) return theOne(found, wanted)
    }
    return `No drive of this session has the id, address or name “${wanted}”.`
  }

  function matchAll({ id, url, name }: Wanted): Drive | string {
    const given = Object.entries({ id, url, name }) as [keyof Wanted, string | undefined][]
    let left: readonly Drive[] | undefined
    for (const [property, value] of given) {
      if (value === undefined) continue
      const found: readonly Drive[] = by[property].get(value.toLowerCase()) ?? []
      if (found.length === 0) return `No drive of this session has the ${words[property]} “${value}”.`
      const before = left
      left = before ? before.filter((drive) => found.includes(drive)) : found
      if (left.length === 0)
        return `The ${words[property]} “${value}” belongs to another drive than the rest of the line.`
    }
    return left ? theOne(left, name ?? url ?? id ?? '') : 'The line names no drive.'
  }
}

const words = { id: 'id', url: 'address', name: 'name' } as const

function theOne(found: readonly Drive[], wanted: string): Drive | string {
  const [first, second] = found
  if (first && !second) return first
  return `${found.length} drives fit “${wanted}”; give the id.`
}

/** Drives by a property, without regard to case, as the server has none. */
function indexOf(drives: readonly Drive[], property: keyof Wanted): Map<string, Drive[]> {
  const index = new Map<string, Drive[]>()
  for (const drive of drives) {
    const key = drive[property].toLowerCase()
    const same = index.get(key)
    if (same) same.push(drive)
    else index.set(key, [drive])
  }
  return index
}
