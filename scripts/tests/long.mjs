/**
 * What `npm run test:long` runs: each file, and why it takes too long for every change. What it widens has its first proof
 * in a quick file. CI runs all of it on every pull request.
 */
export const reasons = {
  'packages/client/test/package.long.test.ts': 'Runs the packed client on every further runtime of the path.',
  'packages/mock/test/container.long.test.ts':
    'Clones the repository, and installs and builds the mock in the clone.',
  'packages/mock/test/package.long.test.ts':
    'Adds the packed mock with every further package manager, on every further Node, and builds it once more.',
  'packages/release/test/packages.long.test.ts':
    "Seven projects of strangers install, build and test: two minutes of CPU, most of them other people's tools.",
}
