/**
 * What `npm run test:long` runs: each file, and why it takes too long for every change. What it widens has its first proof
 * in a quick file. CI runs all of it on every pull request.
 */
export const reasons = {
  'packages/mock/test/container.long.test.ts':
    'Clones the repository, and installs and builds the mock in the clone.',
}
