export {
  createRestoreClient,
  type RestoreClient,
  type RestoreClientOptions,
} from './create-restore-client.ts'
export { enums, fields, operations, restoreOneDrivesExamples, server } from './generated/contract.ts'
export type { components, paths } from './generated/schema.ts'
