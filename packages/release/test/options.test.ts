import { describe, expect, test } from 'vitest'
import { staleReadmes, withTables } from '../src/options/readme-tables.ts'

const place = (name: string, text = '') => `a\n\n<!-- options: ${name} -->\n\n${text}\n<!-- end -->\n\nb\n`

test('the options in the READMEs are those of the docstrings and of the command', async () => {
  expect(Object.keys(await staleReadmes()), 'Stale. Mend with: npm run generate').toEqual([])
})

describe('the table of verbs', () => {
  const client = (members: string) => `interface RestoreClient {\n${members}\n}`

  test('has the first sentence about each, what it gives, and what it calls', () => {
    const source = client(`
      /** Not a verb. */
      readonly baseUrl: string
      /** Signs in, with a.b too. And more. */
      signIn(request: Schemas['TokenRequest'], options?: CallOptions): Promise<void>
      /** Yields. */
      listOneDrives(restoreSessionId: string, options?: ListOptions): AsyncGenerator<Schemas['OneDrive'], void>
      /** All of them. */
      listOrganizations(options?: CallOptions): Promise<Schemas['Organization'][]>`)
    expect(withTables(place('verbs'), [source]).replaceAll(/ +/g, ' ').split('\n').slice(6, 9)).toEqual([
      '| `signIn(request)` | Signs in, with a.b too. | | `POST /Token` |',
      '| `listOneDrives(id)` | Yields. | each `OneDrive` | `GET /RestoreSessions/{id}/Organization/OneDrives` |',
      '| `listOrganizations()` | All of them. | `Organization[]` | `GET /Organizations` |',
    ])
  })

  test('has none that calls nobody knows what', () => {
    const source = client('/** Text. */\nrestoreEverything(): Promise<void>')
    expect(() => withTables(place('verbs'), [source])).toThrow(/does not know what restoreEverything calls/)
  })
})

describe('a table of options', () => {
  const base = 'interface Base {\n/** In ms. @default 3 */ late?: number }'

  test('has each property in a line, with what holds when it is not given', () => {
    const source = `
      export interface Options extends Base {
        /**
         * One line of {@link Base},
         * and another. It is 'a' | 'b'.
         * @default none: \`a\`
         */
        readonly first?: 'a' | 'b'
        /** What there must be. */
        second: string
      }`
    expect(withTables(place('Options', 'old'), [source, base])).toBe(
      place(
        'Options',
        `| option              | what it is                                         | default   |
| ------------------- | -------------------------------------------------- | --------- |
| \`first\`             | One line of \`Base\`, and another. It is 'a' \\| 'b'. | none: \`a\` |
| \`second\` (required) | What there must be.                                |           |
| \`late\`              | In ms.                                             | 3         |
`,
      ),
    )
  })

  test('has no column for defaults where there are none', () => {
    const source = 'interface Options {\n/** Text. */ a?: string }'
    expect(withTables(place('Options'), [source])).toContain(
      '| option | what it is |\n| ------ | ---------- |\n',
    )
  })

  test('leaves out what another table beside it shows', () => {
    const source = `interface Options extends Base {
      /** Text. */
      a?: string
    }`
    const both = withTables(place('Options') + place('Base'), [source, base])
    expect(both.match(/`late`/g)).toHaveLength(1)
  })

  test('is not made of what has no docstring, or is not there', () => {
    expect(() => withTables(place('Options'), ['interface Options { a?: string }'])).toThrow(
      /a has no docstring/,
    )
    expect(() => withTables(place('Options'), [''])).toThrow(/no interface Options/)
  })

  test('tells what the command can do', () => {
    expect(withTables(place('commands'), [])).toMatch(
      /\| `drives <session>` +\| list the drives of a restore session +\|/,
    )
    const flags = withTables(place('flags'), [])
    expect(flags).toMatch(/Of `plan`, `restore`:\n\n(- .+\n)+- `--batch-size <drives>`: .+ \(`50`\)\n/)
    expect(flags).toMatch(/- `--action <what>`: where a document exists.*, `\w+` or `\w+`\n/)
    // Two options of the same words are two.
    expect(flags).toContain('`--office-password-fd <n>`')
    expect(flags).toContain('`--on-premises-password-fd <n>`')
  })
})
