import { readFile } from 'node:fs/promises'
import { parseYaml } from '@redocly/openapi-core'
import { everyChange } from './every-change.ts'
import { contractFolder } from './folder.ts'
import { runRedocly } from './redocly.ts'
import { type Impact, impacts, versionComplaint, worse } from './version.ts'

const config = `${contractFolder}redocly-diff.yaml`

/** One change between two bundles. */
export interface Change {
  path: string
  kind: 'added' | 'removed' | 'modified'
  impact: Impact
  property?: string
  /** What it takes from what is known, in words that follow the name of its place. */
  sentence?: string
  verdicts: { message: string }[]
}

/** The result of {@link compare}. */
export interface Comparison {
  /** `info.version` of the newer bundle. */
  version: string
  /** The smallest bump that the changes allow; missing when nothing has changed. */
  bump?: Impact
  changes: Change[]
  /** What is wrong with the version, in one sentence; missing when it was raised enough. */
  complaint?: string
}

/**
 * Compares two bundles and asks whether `info.version` was raised as the changes demand. `redocly diff` rates what a
 * change means on the wire, {@link everyChange} what it means to generated code; no change escapes both.
 */
export async function compare(base: string, revision: string): Promise<Comparison> {
  const [before, after] = await Promise.all([readBundle(base), readBundle(revision)])
  const onTheWire = await redoclyChanges(base, revision)
  const others = everyChange(before, after).filter((change) => change.sentence || !isSaid(change, onTheWire))
  const changes = [...onTheWire, ...others]
  const bump = changes.map(({ impact }) => impact).reduce<Impact | undefined>(worst, undefined)
  const complaint = versionComplaint(before.info.version, after.info.version, bump)
  return { version: after.info.version, changes, ...(bump && { bump }), ...(complaint && { complaint }) }
}

type Versioned = { info: { version: string } }

async function readBundle(path: string): Promise<Versioned> {
  return parseYaml(await readFile(path, 'utf8')) as Versioned
}

function worst(one: Impact | undefined, other: Impact): Impact {
  return one ? worse(one, other) : other
}

async function redoclyChanges(base: string, revision: string): Promise<Change[]> {
  const options = ['--fail-on', 'none', '--format', 'json']
  const { stdout, stderr } = await runRedocly(['diff', base, revision, '--config', config, ...options])
  if (!stdout.startsWith('{')) throw new Error(`redocly diff failed: ${stderr}`)
  const { changes } = JSON.parse(stdout) as { changes: Change[] }
  return changes
    .filter(({ path, property }) => `${path}/${property}` !== '#/info/version')
    .map((change) => (isOurs(change) ? { ...change, impact: 'patch' } : change))
}

/** Whether a change is among those of `redocly diff` already, which follow references, and at least as severe. */
function isSaid({ path, kind, impact }: Change, changes: Change[]): boolean {
  return changes.some(
    (other) =>
      other.kind === kind &&
      lastKey(other) === path.split('/').at(-1) &&
      impacts.indexOf(other.impact) >= impacts.indexOf(impact),
  )
}

/** Our own extensions: `redocly diff` does not know what they mean, and {@link everyChange} rates them. */
function isOurs(change: Change): boolean {
  return ['x-source', 'x-pinned'].includes(`${lastKey(change)}`)
}

function lastKey({ path, property }: Change): string | undefined {
  return property ?? path.split('/').at(-1)
}
