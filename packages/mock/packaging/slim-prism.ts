import type { Plugin } from 'esbuild'

/** What Prism requires although the mock has no use for it, and what stands in its place. */
const replaced: { required: RegExp; why: string; contents: string }[] = [
  {
    required: /^(@faker-js\/faker|json-schema-faker|seedrandom)$/,
    why: 'Makers of random data, which only a dynamic mock has.',
    contents: 'exports.JSONSchemaFaker = { extend() {}, option() {} }',
  },
  {
    required: /^\.\/callback\/callbacks$/,
    why: 'Callbacks: this mock calls nobody.',
    contents: 'exports.runCallback = () => () => () => {}',
  },
  {
    required: /^(\.\.?\/)+utils\/logger$/,
    why: 'The log of requests, which would hold passwords and goes nowhere.',
    contents: 'exports.logRequest = exports.logResponse = () => {}',
  },
  {
    required: /^lodash\/fp$/,
    why: 'All of lodash a second time, a tenth of a start, for one property of a refused token.',
    contents: 'exports.set = ([name], value, object) => ({ ...object, [name]: value })',
  },
]

/** Leaves out of Prism what the mock has no use for. A part that Prism no longer requires fails the build. */
export const slimPrism: Plugin = {
  name: 'slim Prism',
  setup: ({ onResolve, onLoad, onEnd }) => {
    const unseen = new Set(replaced)
    for (const part of replaced) {
      onResolve({ filter: part.required }, ({ importer, path }) => {
        if (!importer.includes('@stoplight/prism-http/')) return undefined
        unseen.delete(part)
        return { path, namespace: 'replaced', pluginData: part.contents }
      })
    }
    onLoad({ filter: /./, namespace: 'replaced' }, ({ pluginData }) => ({ contents: pluginData }))
    onEnd(() => ({
      errors: [...unseen].map(({ required }) => ({
        text: `Prism requires nothing like ${required} any more.`,
      })),
    }))
  },
}

/** What was changed in Prism, for the notice that its licence asks for. */
export const changes = replaced.map(({ why }) => why)
