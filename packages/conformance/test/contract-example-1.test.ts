import { readFile } from 'node:fs/promises'
import { restoreOneDrivesExamples } from '@onedrive-restore/client'
import { expect, test } from 'vitest'

const page = JSON.parse(
  await readFile(new URL(import.meta.resolve('@onedrive-restore/testing/example-1.json')), 'utf8'),
)

test("the contract's copy of Example 1 differs from the page in one spelling and in a longer password", () => {
  const { skipunresolved, ...rest } = page.restoreToOriginalLocation
  const { OnPremisesPassword, ...copy } = restoreOneDrivesExamples['on-premises-keep']
    .restoreToOriginalLocation as Record<string, unknown>
  expect({ ...copy, OnPremisesPassword: rest.OnPremisesPassword }).toEqual({
    ...rest,
    SkipUnresolved: skipunresolved,
  })
  expect(OnPremisesPassword).not.toBe(rest.OnPremisesPassword)
})
