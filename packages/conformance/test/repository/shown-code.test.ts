import { describe, expect, test } from 'vitest'
import { type CodeBlock, readCodeBlocks, withoutComments } from '../../src/code-blocks.ts'

const blocks = readCodeBlocks()

const restores = /\.restoreOneDrives\(|\/OneDrives\/Action/
// A test says with `expect` what it looks at.
const evidence = /statistics|failedDrives|verdict|event|expect\(/i
const claim = /(['"`])(?:(?!\1).)*\b(?:restored|success)(?:(?!\1).)*\1/i
const decides = /\.planAgain\(|\.resolve\([^)]*\bdone\b|onedrive-restore resolve\b/
const loops = /\b(?:for|while)\b|\.(?:forEach|map)\(|\bxargs\b/
const secretArgument = /--(?:input\s+\w*password=|password[= ]|token[= ])/i

/** What people who copy a block would regret. */
const faults: Record<string, (code: string, language: string) => boolean> = {
  'calls a restore done and looks at no evidence: events, verdicts, statistics or failedDrives': (
    code,
    language,
  ) => restores.test(code) && language !== 'sh' && !evidence.test(code),
  'prints that drives were restored because a call did not fail': (code) =>
    restores.test(code) && claim.test(code),
  'decides in a loop what became of unknown batches': (code) => decides.test(code) && loops.test(code),
  'has a secret in an argument, where other users of the machine can read it': (code) =>
    secretArgument.test(code),
}

function faultsOf(block: CodeBlock): string[] {
  const code = withoutComments(block)
  return Object.keys(faults).filter((name) => faults[name]?.(code, block.language))
}

test.for(Object.keys(faults))('no block that is shown anywhere %s', (name) => {
  expect(blocks.length).toBeGreaterThan(100)
  expect(blocks.filter((block) => faultsOf(block).includes(name)).map(({ place }) => place)).toEqual([])
})

test('blocks of papers, docstrings and samples are looked at, those that restore among them', () => {
  const restoring = blocks.filter((block) => restores.test(withoutComments(block))).map(({ place }) => place)
  expect(restoring.join('\n')).toMatch(/^README\.md:/m)
  expect(restoring.join('\n')).toMatch(/^packages\/client\/src\/.*\.ts:/m)
  expect(restoring).toContain('apps/docs/samples/restoreOneDrives.ts:1')
  expect(blocks.filter((block) => decides.test(withoutComments(block)))).not.toEqual([])
})

describe('a block that does is seen', () => {
  const ts = (code: string) => ({ place: '', language: 'ts', code })
  const sh = (code: string) => ({ place: '', language: 'sh', code })
  const [unproved, claimed, looped, argument] = Object.keys(faults)
  test.for<[block: CodeBlock, fault: string | undefined]>([
    [ts('await client.restoreOneDrives(id, body) // the events tell'), unproved],
    [
      ts('const { failedDrives } = await client.restoreOneDrives(id, body)\nconsole.log("Restored")'),
      claimed,
    ],
    [ts('for (const { id } of unknown) await ledger.resolve(id, { done: false, by, why })'), looped],
    [ts('await Promise.all(ids.map((id) => ledger.planAgain(id)))'), looped],
    [sh('while read -r id; do onedrive-restore resolve "$id" --not-done; done'), looped],
    [sh('redocly respect x --input officePassword="$PASSWORD"'), argument],
    [sh('curl -d @restore.json http://localhost/OneDrives/Action && echo "Restored."'), claimed],
  ])('%j', ([block, fault]) => {
    expect(faultsOf(block)).toEqual([fault])
  })
})
