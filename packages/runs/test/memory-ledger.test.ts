import { createMemoryLedger } from '../src/index.ts'
import { testLedger } from './ledger-cases.ts'

testLedger(async () => createMemoryLedger())
