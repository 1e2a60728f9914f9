/** From here, because what a package lists that ships is installed for every `npm start`. */
export { QueryClient } from '@tanstack/react-query'
export { default as createReactClient } from 'openapi-react-query'
