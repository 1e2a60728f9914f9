import { spawnSync } from 'node:child_process'

/** Whether there is a git to test with; the repository works without one, as far as it can. */
export const hasGit = spawnSync('git', ['--version']).status === 0
