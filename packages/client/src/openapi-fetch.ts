export { createOpenapiFetch } from './operations/create-openapi-fetch.ts'
