import { testKills } from './kill-cases.ts'

// One of each kind: in a call, somewhere, and the database. `kill.long.test.ts` kills more often.
testKills({ kills: 5, seeds: [7] })
