import { dirname, relative, resolve, sep } from 'node:path'

const prefix = '@onedrive-restore/'

/** Who may depend on whom, as ARCHITECTURE.md says; `all` is everything. */
export const allowed: Record<string, string[] | 'all'> = {
  spec: [],
  client: ['spec'],
  mock: ['spec'],
  generators: ['spec'],
  docs: ['spec'],
  site: ['spec', 'client', 'mock', 'docs', 'runs', 'cli'],
  web: ['client', 'runs'],
  sample: ['client'],
  runs: ['client'],
  cli: ['client', 'runs'],
  testing: ['spec'],
  dev: ['spec', 'client', 'mock', 'docs', 'web', 'sample'],
  conformance: 'all',
  mutations: 'all',
  release: 'all',
  bench: 'all',
}

/** What tests may know besides. */
const testsMay = (from: string) => ['testing', ...(['web', 'sample', 'cli'].includes(from) ? ['mock'] : [])]

/** Entry points that are narrower than the package for what ships: the bundle is read, the split sources are not. */
const narrow: Record<string, RegExp> = {
  'mock spec': /^spec\/openapi\.(yaml|json)$/,
  'docs spec': /^spec\/openapi\.(yaml|json)$/,
  'site spec': /^spec(\/openapi\.(yaml|json|(compat|3\.0)\.yaml))?$/,
  'site mock': /^mock$/,
  'web client': /^client(\/openapi-fetch)?$/,
  'web runs': /^$/,
  'sample client': /^client(\/openapi-fetch)?$/,
}

/** Why a package may not list another in its package.json; `undefined` when it may. */
export function forbiddenDependency(from: string, name: string, forTests = false): string | undefined {
  if (!name.startsWith(prefix)) return undefined
  const to = name.slice(prefix.length)
  const may = allowed[from]
  if (may === undefined) return `${from} is not in the list of who may depend on whom`
  const known = may === 'all' || may.includes(to) || (forTests && testsMay(from).includes(to))
  return known ? undefined : `${from} must not depend on ${to}`
}

/**
 * Why a string in a file of a package may not be there: it names a package or a path that the package must not
 * reach. Strings cover `import`, `import()` and `import.meta.resolve` alike.
 */
export function forbiddenReach(from: string, folder: string, file: string, text: string): string | undefined {
  if (allowed[from] === 'all') return undefined
  if (/^\.\.?\/[\w./@-]+$/.test(text)) {
    const way = relative(folder, resolve(dirname(file), text)).split(sep)
    // Tools of tests work on the whole repository; everybody else asks them where it is.
    if (from === 'testing' && way.every((part) => part === '..')) return undefined
    return way[0] === '..' && way.length > 1 ? `${from} must not reach into ${way.join('/')}` : undefined
  }
  if (!text.startsWith(prefix) || text === `${prefix}source`) return undefined
  const [to = ''] = text.slice(prefix.length).split('/')
  // Samples are programs of somebody else, who installs the client.
  if (to === 'client' && file.startsWith(`${folder}/samples/`)) return undefined
  const entry = narrow[`${from} ${to}`]
  if (entry && file.startsWith(`${folder}/src/`) && !entry.test(text.slice(prefix.length)))
    return `${from} must not use ${text}`
  return from === to ? undefined : forbiddenDependency(from, prefix + to, file.startsWith(`${folder}/test/`))
}
