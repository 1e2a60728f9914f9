export { type BodyFinding, findingsIn } from './contract/findings.ts'
export { isBulkRestore } from './contract/is-bulk-restore.ts'
