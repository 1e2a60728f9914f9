import { fileURLToPath } from 'node:url'

/** The package of the site. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What is generated before Astro builds the site: pages, the document of the reference, files to download,
 * and the addresses of the pages. */
export const generated = {
  pages: '.generated/pages',
  document: '.generated/openapi.json',
  files: '.generated/files',
  slugs: '.generated/slugs.json',
}

/** The group of the navigation that has the pages beside the client's README. */
export const clientInDetail = 'The client in detail'

/** What stands before every address, with a slash at both ends: `SITE_BASE`, such as `/onedrive-restore/`. */
export const base = `/${(process.env.SITE_BASE ?? '').replaceAll(/^\/|\/$/g, '')}/`.replace('//', '/')
