import type { Plugin } from '@redocly/openapi-core'

/** The house rules of this contract, and the types of its own extensions. */
export default function plugin(): Plugin {
  return {
    id: 'house',
    typeExtension: {
      oas3: (types) => ({
        ...types,
        Response: {
          ...types.Response,
          properties: { ...types.Response.properties, 'x-observed-body': 'Schema' },
        },
      }),
    },
  }
}
