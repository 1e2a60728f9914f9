/**
 * Words that mean something in HTML or JavaScript as well, so that finding one says nothing. A property name that
 * is such a word may be copied without being noticed.
 */
const ordinary = new Set([
  'id',
  'name',
  'url',
  'self',
  'type',
  'text',
  'password',
  'title',
  'message',
  'error',
  'Restore',
  'result',
  'state',
  'details',
  'source',
  'target',
  'status',
  'order',
  'next',
  'first',
  'prev',
  'path',
  'warnings',
  'username',
  'stop',
  'all',
])

/** What only the contract may say: its paths, property and parameter names, and enum values. */
export interface ContractWords {
  /** A string that is one of these is a copy. */
  names: Set<string>
  /** A string that contains one of these is a copy. */
  paths: string[]
}

/** Reads the words out of a bundle. */
export function contractWords(document: object): ContractWords {
  const names = new Set<string>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, enum: values, const: only, in: place, name } = node as Record<string, unknown>
    if (typeof properties === 'object')
      for (const property of Object.keys(properties ?? {})) names.add(property)
    for (const value of Array.isArray(values) ? values : [only])
      if (typeof value === 'string') names.add(value)
    if (place === 'path' || place === 'query') names.add(`${name}`)
    Object.values(node).forEach(collect)
  }
  collect(document)
  for (const word of ordinary) names.delete(word)
  return { names, paths: pathsOf(document as { paths?: object; servers?: { url: string }[] }) }
}

/** The fixed segments of the paths, with the slash in front, and the base path of the servers. */
function pathsOf({ paths = {}, servers = [] }: { paths?: object; servers?: { url: string }[] }): string[] {
  const bases = servers.map(({ url }) => url.replace(/^https?:\/\/[^/]*/, ''))
  const all = [...Object.keys(paths), ...bases].flatMap((path) => path.match(/\/[^/{]+/g) ?? [])
  return [...new Set(all)]
}

/** The word of the contract that a string copies, if it does. */
export function copiedWord(text: string, { names, paths }: ContractWords): string | undefined {
  if (names.has(text)) return text
  const segments = text.match(/\/[^/{}?#]+/g) ?? []
  return segments.find((segment) => paths.includes(segment))
}
