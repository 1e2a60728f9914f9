import { testEndings } from './ending-cases.ts'

// Each signal once, and each kind of process: Ctrl-C reaches all of them, and a kill of npm is told to nobody.
testEndings([
  { signal: 'SIGINT', target: 'all of them' },
  { signal: 'SIGTERM', target: 'the start script' },
  { signal: 'SIGHUP', target: 'the server' },
  { signal: 'SIGKILL', target: 'npm' },
])
