import { chain, signals, testEndings } from './ending-cases.ts'

const targets = ['all of them', ...chain] as const
testEndings(signals.flatMap((signal) => targets.map((target) => ({ signal, target }))))
