// All of the mock, as one file; `index.js` and `cli.js` each show their part of it.
export { run } from '../src/command/run.ts'
export * from '../src/index.ts'
