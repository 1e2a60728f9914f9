/**
 * What `npm run test:long` runs: each file, and why it takes too long for every change. What it widens has its first proof
 * in a quick file. CI runs all of it on every pull request.
 */
export const reasons = {
  'packages/client/test/masking.long.test.ts':
    'Thousands of random secrets in random spellings, with seeds from the clock.',
  'packages/conformance/test/hostile-samples.long.test.ts':
    'Runs every sample for curl four times in a hostile shell and pastes it into a terminal.',
  'packages/conformance/test/mock-recipes.long.test.ts':
    "Starts vitest and Playwright for the recipes of the mock's README.",
  'packages/conformance/test/mock-verdicts.long.test.ts':
    'Two thousand random requests each to plain Prism, to the source of the mock and to the packed mock.',
  'packages/generators/test/generators.long.test.ts':
    "Installs seven of other people's generators, generates with each and compiles.",
  'packages/mock/test/container.long.test.ts':
    'Clones the repository, and installs and builds the mock in the clone.',
  'packages/mutations/test/new-operation.long.test.ts':
    'Walks the recipe for a new operation step by step, compiling four times.',
  'packages/mutations/test/sample.long.test.ts':
    'Applies changes of the contract to copies of the repository and runs lint, gate, types and tests on each.',
}
