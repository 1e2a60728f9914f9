import { type PlainPrism, startPlainPrism } from '@onedrive-restore/testing/plain-prism'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeJson } from '../src/contract/write-json.ts'
import {
  createTokenExamples,
  operations,
  restoreOneDrivesExamples,
  startRestoreSessionExamples,
  stopRestoreSessionExamples,
} from '../src/index.ts'
import { findingsIn } from '../src/validate.ts'
import { bodiesBeside, bodiesNear } from './bodies-near.ts'

type Id = 'createToken' | 'startRestoreSession' | 'stopRestoreSession' | 'restoreOneDrives'

const office = { OfficeUsername: 'jsmith@example.com', OfficePassword: 'correct-horse' }
const onPremises = { OnPremisesUsername: 'admin', OnPremisesPassword: 'battery-staple' }
const { OneDrives, DocumentVersion, DocumentAction } =
  restoreOneDrivesExamples['on-premises-keep'].restoreToOriginalLocation
const choices = { OneDrives, DocumentVersion, DocumentAction }
const wrap = (options: unknown) => ({ restoreToOriginalLocation: options })

const byHand = [
  ...[null, 42, 'text', true, [], {}, { stop: null }, choices, wrap(null), wrap([]), wrap('last'), wrap({})],
  ...[choices, { ...choices, ...office }, { ...choices, ...onPremises }].map(wrap),
  ...Object.keys({ ...office, ...onPremises }).map((name) => wrap({ ...choices, [name]: 'only this' })),
  ...Object.keys(onPremises).map((name) => wrap({ ...choices, ...office, [name]: 'half' })),
  ...Object.keys(office).map((name) => wrap({ ...choices, ...onPremises, [name]: 'half' })),
  wrap({ ...choices, ...office, ...onPremises }),
  wrap({ ...choices, ...office, ...onPremises, OfficePassword: '' }),
  wrap({ ...choices, ...office, OnPremisesUsername: null, OnPremisesPassword: null }),
  wrap({ ...choices, ...office, OneDrives: [] }),
  wrap({ ...choices, ...office, OneDrives: Array.from({ length: 200 }, () => OneDrives[0]) }),
  wrap({ ...choices, ...office, OneDrives: [OneDrives[0], { ...OneDrives[0], id: '' }] }),
  wrap({ ...choices, ...office, OneDrives: [{ id: 'a', name: '', url: '', _links: { other: 7 } }] }),
  wrap({ ...choices, ...office, skipunresolved: true }),
  wrap({ ...choices, ...office, SkipUnresolvd: true }),
  wrap({ ...choices, ...office, documentAction: 'overwrite' }),
]

/** Prism takes these and the client does not, because the server would drop, or read twice, what a person wrote. */
const isMisspelt = ({ sentence }: { sentence: string }) =>
  sentence.includes(' is not a property: did you mean ')

const examples: Record<Id, unknown[]> = {
  restoreOneDrives: [
    wrap({ ...choices, OneDrives: [OneDrives[0]], ...office, ...onPremises, SkipUnresolved: true }),
    ...Object.values(restoreOneDrivesExamples),
  ],
  startRestoreSession: Object.values(startRestoreSessionExamples),
  stopRestoreSession: Object.values(stopRestoreSessionExamples),
  createToken: Object.values(createTokenExamples),
}
const ids = Object.keys(examples) as Id[]

function corpusOf(id: Id): unknown[] {
  const bodies = [
    ...examples[id],
    ...(id === 'restoreOneDrives' ? byHand : []),
    ...(id === 'createToken' ? examples[id] : examples[id].slice(0, 1)).flatMap(bodiesBeside),
    ...bodiesNear(examples[id], 9, id === 'restoreOneDrives' ? 300 : 50),
  ]
  return id === 'createToken' ? bodies.filter(isForm) : bodies
}

/** A form holds texts only. The client wants them as texts; Prism cannot know what they were. */
function isForm(body: unknown): boolean {
  return Object.values(body as object).every((value) => typeof value === 'string')
}

let prism: PlainPrism
beforeAll(async () => {
  prism = await startPlainPrism()
})
afterAll(() => prism[Symbol.asyncDispose]())

/** Whether plain Prism takes a body as the client sends it: without what is `null` and may be left out. */
async function isTaken(id: Id, body: unknown): Promise<boolean> {
  const { method, path, parameters } = operations[id]
  const url = Object.values(parameters).reduce(
    (text, { name, example }) => text.replace(`{${name}}`, example),
    path,
  )
  const form = id === 'createToken'
  const { status } = await fetch(prism.url + url, {
    method,
    headers: {
      Authorization: 'Bearer any-token',
      'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
    },
    body: form ? `${new URLSearchParams(body as Record<string, string>)}` : writeJson(body),
  })
  if (![200, 201, 400].includes(status)) throw new Error(`Prism answered ${status}`)
  return status < 400
}

test.for(ids)('the client and plain Prism agree on the bodies of %s', async (id) => {
  const corpus = corpusOf(id)
  const verdicts = await Promise.all(corpus.map((body) => isTaken(id, body)))
  const differ = corpus.filter((body, n) => {
    const findings = findingsIn(id, body)
    return verdicts[n] ? !findings.every(isMisspelt) : findings.length === 0
  })
  expect(differ).toEqual([])
  const taken = verdicts.filter(Boolean).length
  expect(taken).toBeGreaterThan(corpus.length / 20)
  expect(taken).toBeLessThan(corpus.length * 0.9)
})
