import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * An `import` of a module of Node makes Node load all that the module could export: for `node:http` that is its
 * implementation of `fetch`, 30 ms of a start. `require` loads what is used.
 */
export const requiredBuiltins: Plugin = {
  name: 'modules of Node by require',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'node' },
    )
    onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }))
  },
}

/** A table of 200 kB costs 2 ms as JSON and 6 ms as a literal. */
export const jsonAsText: Plugin = {
  name: 'JSON as text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)})` }
    })
  },
}
