export { type CarryOutOptions, carryOut, type RunEnd } from './carry-out/carry-out.ts'
export type { OpenLane, RunClient } from './carry-out/lane.ts'
export { maskedBodyOf } from './carry-out/masked-body-of.ts'
export type { RunPolicy } from './carry-out/policy.ts'
export type { EndReason, Progress } from './carry-out/progress.ts'
export { type DriveReport, driveReports } from './evidence/drive-reports.ts'
export { type BatchEvidence, evidenceOf } from './evidence/evidence-of.ts'
export type {
  Batch,
  BatchEnd,
  BatchState,
  DriveEnd,
  Fact,
  FactKind,
  Finding,
  Lane,
} from './ledger/facts.ts'
export { LedgerError, type LedgerRefusal } from './ledger/ledger-error.ts'
export { createMemoryLedger } from './ledger/memory-ledger.ts'
export type { Run, RunCounts, RunLedger } from './ledger/run-ledger.ts'
export { openLedger } from './ledger/sqlite/sqlite-ledger.ts'
export type { BatchLimits } from './plan/batches-of.ts'
export type { RestoreChoices } from './plan/choices.ts'
export type { PlannedDrive } from './plan/drive.ts'
export { type PlannedRun, type PlanOptions, planRun } from './plan/plan-run.ts'
