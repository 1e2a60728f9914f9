import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { contractFolder } from './contract.ts'

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

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** Compares two bundles with `redocly diff` and asks whether `info.version` was raised as the changes demand. */
export function compare(base: string, revision: string): Promise<Comparison> {
  const config = `${contractFolder}redocly-diff.yaml`
  const options = ['--config', config, '--check-version', '--fail-on', 'none', '--format', 'json']
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' }
  return new Promise((resolve, reject) => {
    const args = [redocly, 'diff', base, revision, ...options]
    execFile(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const report = parseReport(stdout)
      if (!report) return reject(new Error(`redocly diff failed: ${stderr}`))
      const { infoVersions, bump, changes } = report
      const complaint = error ? { complaint: versionComplaint(stderr) } : {}
      resolve({ version: infoVersions.revision, bump, changes, ...complaint })
    })
  })
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
