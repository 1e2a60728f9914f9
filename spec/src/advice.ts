/** What to do about a finding of the linter's own rules; the house rules say it themselves. */
const advice: Record<string, string> = {
  'component-name-unique': 'Rename one of the files: the bundle names components after them.',
  'no-invalid-media-type-examples': 'Correct the example or the schema.',
  'no-invalid-parameter-examples': 'Correct the example or the schema.',
  'no-invalid-schema-examples': 'Correct the example or the schema.',
  'no-unresolved-refs': 'Correct the path of the reference, or create the file.',
  'no-unused-components': 'Use the component or delete it.',
  'path-parameters-defined': 'Add the parameter, or correct its name.',
  struct: 'Correct the spelling or delete it.',
}

/** One sentence that says what to do about a finding; empty where the finding says it. */
export function adviceFor({ ruleId, message }: { ruleId: string; message: string }): string {
  return message.startsWith('Failed to parse') ? 'Correct the YAML.' : (advice[ruleId] ?? '')
}
