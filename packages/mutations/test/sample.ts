/** Some changes of the catalogue, and what is to notice each first. */
export const sample: Record<string, string> = {
  'a default below the bulk body: DocumentAction': 'lint',
  'a new secret without its mark: OfficePwd': 'lint',
  'half of the other pair is let in: an Office password': 'gate',
  'a parameter: of a list has a default of 100': 'gate',
  'a choice that may be left out: the wrapper': 'types',
  'a limit that is gone: an Office password that is not empty': 'test',
  'an example that does more harm: overwrites in place of keeping': 'test',
  'a statement in other words: of a parameter': 'followed',
}
