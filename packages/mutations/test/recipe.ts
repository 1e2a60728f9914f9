/** The steps of "To add an operation" in CONTRIBUTING.md, as `new-operation.long.test.ts` walks them. */
export const stepNames = [
  'File',
  'List',
  'Sources',
  'Errors',
  'Example',
  'Handler',
  'Verb',
  'Docs',
  'Version',
] as const
