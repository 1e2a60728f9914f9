import type { components } from '../generated/schema.ts'
import { uuidOf } from './uuid-of.ts'

type OneDrive = components['schemas']['OneDrive']
type Organization = Pick<components['schemas']['Organization'], 'id' | 'name'>

/** The drives of the made-up organization. Each one follows from its index, so none of them is kept. */
export interface Drives {
  count: number
  /** The drives from `offset` on; `self` gives the address of each. */
  slice(offset: number, limit: number, self: (id: string) => string): OneDrive[]
  /** The drive with this id. */
  find(id: string, self: (id: string) => string): OneDrive | undefined
  /** Whether the owner of this drive cannot be found in the organization. Drives it does not know are resolved. */
  isUnresolved(id: string): boolean
  /** Whether a document of this drive cannot be restored. */
  isFailing(id: string): boolean
}

/** How many drives there are and which of them are in trouble; see `MockOptions`. */
export interface DriveOptions {
  drives: number
  unresolved: number | readonly string[]
  failing: number | readonly string[]
  seed: number
}

const first = [
  'Ada',
  'Ben',
  'Cem',
  'Dora',
  'Emil',
  'Fatma',
  'Gita',
  'Hugo',
  'Ines',
  'Jan',
  'Kaja',
  'Liam',
  'Mona',
]
const last = [
  'Abel',
  'Berg',
  'Costa',
  'Dumas',
  'Eder',
  'Fuchs',
  'Garcia',
  'Horn',
  'Ito',
  'Jensen',
  'Kurt',
  'Lang',
]

/**
 * Makes the drives of one organization. The first one has the id that the contract uses as its example. The unresolved ones are at
 * the start of the list, the failing ones at its end.
 */
export function createDrives(organization: Organization, firstId: string, options: DriveOptions): Drives {
  const { drives: count, seed } = options
  const idAt = (index: number) =>
    index === 0 ? firstId.toLowerCase() : organization.id + uuidOf(seed, `user ${index}`)
  const unresolved = idsOf(options.unresolved, count, (index) => idAt(index))
  const failing = idsOf(options.failing, count, (index) => idAt(count - 1 - index))
  const show = (index: number, id: string, self: (id: string) => string) =>
    driveAt(index, id, organization.name, self(id))
  let places: Map<string, number> | undefined
  return {
    count,
    slice: (offset, limit, self) => {
      const size = Math.max(0, Math.min(limit, count - offset))
      return Array.from({ length: size }, (_, place) => show(offset + place, idAt(offset + place), self))
    },
    find: (id, self) => {
      places ??= new Map(Array.from({ length: count }, (_, index) => [idAt(index), index]))
      const index = places.get(id.toLowerCase())
      return index === undefined ? undefined : show(index, idAt(index), self)
    },
    isUnresolved: (id) => unresolved.has(id),
    isFailing: (id) => failing.has(id),
  }
}

function idsOf(
  chosen: number | readonly string[],
  count: number,
  idAt: (index: number) => string,
): Set<string> {
  if (typeof chosen !== 'number') return new Set(chosen)
  return new Set(Array.from({ length: Math.min(chosen, count) }, (_, index) => idAt(index)))
}

function driveAt(index: number, id: string, domain: string, self: string): OneDrive {
  const name = [first[index % first.length], last[Math.floor(index / first.length) % last.length]]
  const number = Math.floor(index / (first.length * last.length))
  const account = [...name, ...(number > 0 ? [number] : [])].join('.').toLowerCase()
  return {
    id,
    name: [...name, ...(number > 0 ? [number] : [])].join(' '),
    url: `https://${domain.split('.')[0]}-my.sharepoint.com/personal/${`${account}@${domain}`.replace(/[@.]/g, '_')}`,
    _links: {
      self: { href: self },
      folders: { href: `${self}/folders?parentId=null` },
      allfolders: { href: `${self}/folders` },
      documents: { href: `${self}/documents?parentId=null` },
      alldocuments: { href: `${self}/documents` },
    },
  }
}
