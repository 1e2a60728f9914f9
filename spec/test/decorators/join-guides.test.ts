import { expect, test } from 'vitest'
import { bundleFiles } from './bundle-files.ts'

const root = (description: string) => ({
  'openapi.yaml': `openapi: 3.1.0\ninfo:\n  title: Things\n  version: 1.0.0\n${description}paths: {}\n`,
})

test.for<[name: string, files: Record<string, string>, description: string]>([
  [
    'guides stand behind the description, in the order of their names',
    {
      ...root('  description: About things.\n'),
      'guides/2-second.md': '# Second\n\nTwo.\n',
      'guides/1-first.md': '\n# First\n\nOne.\n\n',
    },
    'About things.\n\n# First\n\nOne.\n\n# Second\n\nTwo.\n',
  ],
  ['guides alone', { ...root(''), 'guides/1-first.md': '# First\n' }, '# First\n'],
  ['no guides', root('  description: "About things.  "\n'), 'About things.\n'],
  [
    'other files are not guides',
    { ...root('  description: About things.\n'), 'guides/notes.txt': 'No.', 'guides/deep/3.md': 'No.' },
    'About things.\n',
  ],
])('%s', async ([, files, description]) => {
  expect((await bundleFiles('join-guides', files)).info).toMatchObject({ description })
})
