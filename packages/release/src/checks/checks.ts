import type { Rule } from '../rules.ts'
import { surfaceFaults } from '../surface.ts'
import type { Tarball } from '../tarball.ts'
import { missingFiles, strayFiles } from './files.ts'
import { linterFaults } from './linters.ts'
import { manifestFaults } from './manifest.ts'
import { paperFaults } from './papers.ts'
import { secretFaults } from './secrets.ts'
import { sizeFaults } from './size.ts'
import { spellingFaults } from './spellings.ts'

/** Says why a tarball must not be published; nothing when it may. */
export type Check = (tarball: Tarball, rule: Rule, short: string) => string[] | Promise<string[]>

/** What is looked at in every tarball by itself. */
export const checks = {
  files: (tarball, rule) => [...missingFiles(tarball, rule), ...strayFiles(tarball, rule)],
  manifest: manifestFaults,
  papers: paperFaults,
  spellings: spellingFaults,
  secrets: secretFaults,
  size: sizeFaults,
  linters: linterFaults,
  surface: (tarball, _, short) => surfaceFaults(short, tarball),
} satisfies Record<string, Check>
