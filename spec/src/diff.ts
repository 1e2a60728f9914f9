import { contractFolder } from './contract.ts'
import { runRedocly } from './redocly.ts'

const config = `${contractFolder}redocly-diff.yaml`

/** One change between two bundles, as `redocly diff` reports it. */
export interface Change {
  path: string
  kind: 'added' | 'removed' | 'modified'
  impact: 'major' | 'minor' | 'patch'
  property?: string
  verdicts: { message: string }[]
}

/** The result of {@link compare}. */
export interface Comparison {
  /** `info.version` of the newer bundle. */
  version: string
  /** The smallest bump that the changes allow. */
  bump: string
  changes: Change[]
  /** What is wrong with the version, in the words of `redocly diff`; missing when it was raised enough. */
  complaint?: string
}

/** Compares two bundles with `redocly diff` and asks whether `info.version` was raised as the changes demand. */
export async function compare(base: string, revision: string): Promise<Comparison> {
  const options = ['--check-version', '--fail-on', 'none', '--format', 'json']
  const { code, stdout, stderr } = await runRedocly(['diff', base, revision, '--config', config, ...options])
  const report = parseReport(stdout)
  if (!report) throw new Error(`redocly diff failed: ${stderr}`)
  const { infoVersions, bump, changes } = report
  const complaint = code === 0 ? {} : { complaint: versionComplaint(stderr) }
  return { version: infoVersions.revision, bump, changes, ...complaint }
}

interface Report {
  infoVersions: { revision: string }
  bump: string
  changes: Change[]
}

function parseReport(stdout: string): Report | undefined {
  return stdout.startsWith('{') ? JSON.parse(stdout) : undefined
}

function versionComplaint(stderr: string): string {
  return stderr.match(/info\.version .*/)?.[0] ?? stderr
}
