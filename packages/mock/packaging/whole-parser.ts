import type { Plugin } from 'esbuild'

/**
 * The CommonJS form of this parser requires its parts under another name than `require`, so that a bundler does not see
 * them and they would be missing. Its ES form has them all.
 */
export const wholeParser: Plugin = {
  name: 'jsonc-parser with its parts',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^jsonc-parser$/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'asked') return undefined
      const found = await resolve(path, { ...where, pluginData: 'asked' })
      return { ...found, path: found.path.replace(/([\\/])umd([\\/]main\.js)$/, '$1esm$2') }
    })
  },
}
