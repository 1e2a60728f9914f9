import type { Drawn } from './drawn.ts'
import type { Verdict } from './judge.ts'
import type { Options } from './options.ts'
import { timeLimit } from './steps.ts'

/** How much of a line is shown around a change, and of what is changed. */
const aroundLength = 24
const innerLength = 60

/** `7 src/a.ts:41  a === b  ->  a !== b` */
export function lineOf({ number, file, text, change }: Drawn, folder: string): string {
  const before = beforeOf(text, change.start)
  const after = afterOf(text, change.end)
  const given = before + clipped(text.slice(change.start, change.end)) + after
  const want = before + clipped(change.text) + after
  const place = `${shortOf(file, folder)}:${change.line}`
  return `${number} ${place}  ${given}  ->  ${['', ';'].includes(want) ? '(removed)' : want}`
}

/** What became of a change: `noticed by …`, or not. Files of the package are named below it. */
export function verdictOf({ by, unsteady }: Verdict, folder: string): string {
  const doubts = unsteady.map((name) => `; failed once, then passed: ${shortOf(name, folder)}`)
  return [by ? noticedBy(by, folder) : 'NOT NOTICED', ...doubts].join('')
}

/** The last lines: how many were noticed, those that were not, and how to draw the same again. */
export function summaryOf(
  judged: [Drawn, Verdict][],
  { folder, seed, count, only }: Options,
  seconds: number,
): string[] {
  const unnoticed = judged.filter(([, { by }]) => by === undefined)
  const byTypes = judged.filter(([, { by }]) => by?.startsWith('typecheck'))
  return [
    `${judged.length - unnoticed.length} of ${judged.length} noticed, ${byTypes.length} of them by a typecheck`,
    ...unnoticed.map(([drawn]) => `not noticed: ${lineOf(drawn, folder)}`),
    `seed ${seed}, count ${count}${only ? `, only ${only.join(',')}` : ''}, ${seconds} s`,
  ]
}

function noticedBy(by: string, folder: string): string {
  if (by.startsWith(timeLimit)) return shortOf(by, folder).replace(timeLimit, `${timeLimit} (noticed)`)
  return by === `typecheck of ${folder}` ? 'noticed by typecheck' : `noticed by ${shortOf(by, folder)}`
}

function shortOf(name: string, folder: string): string {
  return name.replaceAll(`${folder}/`, '')
}

function beforeOf(text: string, start: number): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimStart()
  return before.length > aroundLength ? `…${before.slice(-aroundLength)}` : before
}

function afterOf(text: string, end: number): string {
  const [after = ''] = text.slice(end).split('\n', 1)
  return after.length > aroundLength ? `${after.slice(0, aroundLength)}…` : after.trimEnd()
}

/** In one line, with its beginning and its end. */
function clipped(text: string): string {
  const line = text.split(/\s+/).join(' ')
  if (line.length <= innerLength) return line
  return `${line.slice(0, innerLength / 2)} … ${line.slice(-innerLength / 2)}`
}
