import { testGuide } from './guide-cases.ts'

testGuide(10_000)
