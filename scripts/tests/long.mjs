/**
 * What `npm run test:long` runs: each file, and why it takes too long for every change. What it widens should have its first
 * proof in a quick file; CONTRIBUTING names those that have none yet. CI runs all of it on every pull request.
 */
export const reasons = {
  'apps/dev/test/endings.long.test.ts':
    'Starts npm twenty times, to send each of four signals to each of five targets.',
  'apps/site/test/all-pages.long.test.ts':
    'Every page in both schemes and the samples of every operation; a page differs from its kind in words only.',
  'apps/web/test/page/danger.long.test.ts':
    "Ways through the page whose promise the server's tests hold as well.",
  'apps/web/test/page/looks.long.test.ts': 'The same screens in the dark theme and on a phone.',
  'apps/web/test/page/many.long.test.ts': 'Ten thousand drives where the quick test has five hundred.',
  'apps/web/test/page/pictures.long.test.ts':
    'The ways to the pictures of the README, which other tests go as well.',
  'apps/web/test/page/trouble.long.test.ts':
    "Ways that are tried on the server too, and the page's word on a silent line.",
  'packages/cli/test/account.long.test.ts':
    'Restores ten thousand drives by processes, and compares each with what the mock has recorded.',
  'packages/cli/test/completion.long.test.ts':
    'Types twelve lines into the shells that are installed, each in a terminal.',
  'packages/cli/test/guide.long.test.ts': "Runs the guide of the command's README with ten thousand drives.",
  'packages/cli/test/servers.long.test.ts':
    'Restores on two servers at once, in one process and by workers on PostgreSQL.',
  'packages/client/test/masking.long.test.ts':
    'Thousands of random secrets in random spellings, with seeds from the clock.',
  'packages/client/test/package.long.test.ts': 'Runs the packed client on every further runtime of the path.',
  'packages/conformance/test/hostile-samples.long.test.ts':
    'Runs every sample for curl four times in a hostile shell and pastes it into a terminal.',
  'packages/conformance/test/java.long.test.ts':
    'It takes a Java compiler and a generator of 24 MB to prove that 3.0 is read by somebody else; spec/test/openapi-3.0.test.ts proves that it says the same.',
  'packages/conformance/test/mock-recipes.long.test.ts':
    "Starts vitest and Playwright for the recipes of the mock's README.",
  'packages/conformance/test/mock-verdicts.long.test.ts':
    'Two thousand random requests each to plain Prism, to the source of the mock and to the packed mock.',
  'packages/generators/test/generators.long.test.ts':
    "Installs seven of other people's generators, generates with each and compiles.",
  'packages/mock/test/container.long.test.ts':
    'Clones the repository, and installs and builds the mock in the clone.',
  'packages/mock/test/package.long.test.ts':
    'Adds the packed mock with every further package manager, on every further Node, and builds it once more.',
  'packages/mutations/test/new-operation.long.test.ts':
    'Walks the recipe for a new operation step by step, compiling four times.',
  'packages/mutations/test/small-changes/small-changes.long.test.ts':
    'Judges every change of a planted package with the compiler and with vitest, and waits for a limit of twenty seconds.',
  'packages/mutations/test/sample.long.test.ts':
    'Applies changes of the contract to copies of the repository and runs lint, gate, types and tests on each.',
  'packages/release/test/packages.long.test.ts':
    "Seven projects of strangers install, build and test: two minutes of CPU, most of them other people's tools.",
  'packages/runs/test/kill.long.test.ts':
    'Kills a run twenty times on each ledger, or as often as KILLS says.',
  'scripts/test/kept.long.test.ts':
    'Copies the repository and runs npm test in the copy, before and after it is broken.',
  'scripts/test/install.long.test.ts': 'Installs this repository three times from the registry.',
}
