import { startMock } from '@onedrive-restore/mock'
import { test } from 'vitest'
import { expectSameVerdicts } from './same-verdicts.ts'

test('300 seeded requests get the verdict of plain Prism from a strict mock', () =>
  expectSameVerdicts(startMock, 300))
