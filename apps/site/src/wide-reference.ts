import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data'
import { clientInDetail } from './site.ts'

/**
 * An operation shows its samples where other pages have their table of contents. It is the heaviest kind of page, so it does
 * not list what its reader does not look for.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { starlightRoute } = locals as { starlightRoute: StarlightRouteData }
  if (!starlightRoute.id.startsWith('reference/operations/')) return
  starlightRoute.toc = undefined
  starlightRoute.sidebar = starlightRoute.sidebar.filter(({ label }) => label !== clientInDetail)
})
