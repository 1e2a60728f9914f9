import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data'

/** An operation shows its samples where other pages have their table of contents. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { starlightRoute } = locals as { starlightRoute: StarlightRouteData }
  if (starlightRoute.id.startsWith('reference/operations/')) starlightRoute.toc = undefined
})
