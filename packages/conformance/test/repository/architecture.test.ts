import { readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contractWords, copiedWord } from '../../src/architecture/contract-words.ts'
import { allowed, forbiddenDependency, forbiddenReach } from '../../src/architecture/directions.ts'
import { forbiddenLook, rooms } from '../../src/architecture/rooms.ts'
import { readTexts, textsOf } from '../../src/architecture/sources.ts'
import { readPackages, root, sourceFiles } from '../../src/architecture/workspace.ts'

const packages = await readPackages()
const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.json'))
const words = contractWords(JSON.parse(await readFile(bundle, 'utf8')))

/** Whether `npm start` installs a package: that of `apps/dev`, and what it reaches by what is no devDependency. */
function isStarted(name: string, from = 'dev'): boolean {
  const { dependencies = [] } = packages.find((one) => one.name === from) ?? {}
  const next = dependencies.filter((one) => one.startsWith('@onedrive-restore/')).map((one) => basename(one))
  return name === from || next.some((one) => isStarted(name, one))
}

/** The sources of a package without those of its tests. */
async function ownFiles(folder: string): Promise<string[]> {
  return (await sourceFiles(folder)).filter((file) => !relative(folder, file).startsWith('test'))
}

describe('dependency directions', () => {
  test('every package has its place in the list', () => {
    expect(packages.map(({ name }) => name).sort()).toEqual(Object.keys(allowed).sort())
  })

  test('the site lists every package that is published, and so has a page of it', () => {
    const published = packages
      .filter(({ isPublished }) => isPublished)
      .map(({ name }) => `@onedrive-restore/${name}`)
    expect(packages.find(({ name }) => name === 'site')?.devDependencies).toEqual(
      expect.arrayContaining(published),
    )
    expect(published.length).toBeGreaterThan(3)
  })

  test.for(packages)('the package.json of $name lists only what it may know', (one) => {
    const shipped = one.dependencies.map((dependency) => forbiddenDependency(one.name, dependency))
    const own = one.devDependencies.map((dependency) => forbiddenDependency(one.name, dependency, true))
    expect([...shipped, ...own].filter(Boolean)).toEqual([])
  })

  test.for(packages)('the sources of $name reach only what it may know', async ({ name, folder }) => {
    const files = await sourceFiles(folder)
    const complaints = files.map(async (file) =>
      (await readTexts(file)).flatMap(({ value, line }) => {
        const complaint = forbiddenReach(name, folder, file, value)
        return complaint ? [`${relative(root, file)}:${line} ${complaint}`] : []
      }),
    )
    expect((await Promise.all(complaints)).flat()).toEqual([])
  })

  // What these packages list is installed for every `npm start`.
  const started = packages.filter(({ name }) => isStarted(name))
  test('npm start installs nothing that only tests use', async () => {
    const files = await Promise.all(started.map(({ folder }) => ownFiles(folder)))
    const texts = (await Promise.all(files.flat().map(readTexts))).flat().map(({ value }) => value)
    const isUsed = (name: string) => texts.some((text) => text === name || text.startsWith(`${name}/`))
    const listed = started.flatMap(({ name, devDependencies }) => devDependencies.map((one) => [name, one]))
    const bought = listed.filter(([, one = '']) => !/^(@onedrive-restore|@types)\/|^vitest$/.test(one))
    expect(bought.filter(([, one = '']) => !isUsed(one))).toEqual([])
    expect(bought.length).toBeGreaterThan(15)
  })

  test('what npm start installs is the contract, the client, the mock, the page, the sample, the docs and what runs them', () => {
    expect(started.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['spec', 'client', 'mock', 'docs', 'web', 'sample', 'dev']),
    )
  })

  const scope = '@onedrive-restore'
  test.for([
    ['client', `${scope}/mock`, 'client must not depend on mock'],
    ['mock', `${scope}/client`, 'mock must not depend on client'],
    ['mock', `${scope}/spec/contract`, `mock must not use ${scope}/spec/contract`],
    ['docs', `${scope}/spec/contract`, `docs must not use ${scope}/spec/contract`],
    ['spec', `${scope}/client`, 'spec must not depend on client'],
    ['web', `${scope}/client/generate`, `web must not use ${scope}/client/generate`],
    ['web', '../../packages/client/src/index.ts', 'web must not reach into ../packages/client/src/index.ts'],
    ['web', `${scope}/runs`, `web must not use ${scope}/runs`],
    ['web', `${scope}/client/node`, `web must not use ${scope}/client/node`],
    ['sample', `${scope}/runs`, 'sample must not depend on runs'],
    ['sample', `${scope}/client/node`, `sample must not use ${scope}/client/node`],
    ['dev', `${scope}/conformance`, 'dev must not depend on conformance'],
    ['client', `${scope}/testing/browser`, 'client must not depend on testing'],
    ['client', `${scope}/bench`, 'client must not depend on bench'],
    ['docs', `${scope}/client`, 'docs must not depend on client'],
    ['site', `${scope}/web`, 'site must not depend on web'],
    ['new', `${scope}/spec`, 'new is not in the list of who may depend on whom'],
  ] as const)('the check sees that %s must not use %s', ([from, text, complaint]) => {
    expect(forbiddenReach(from, '/repo/here', '/repo/here/src/a.ts', text)).toBe(complaint)
  })

  test('the check lets pass what is allowed', () => {
    const page = [`${scope}/client`, `${scope}/client/openapi-fetch`, `${scope}/source`, 'react']
    for (const text of [...page, './b.ts', '../test/b.ts', '..'])
      expect(forbiddenReach('web', '/repo/here', '/repo/here/src/a.ts', text)).toBeUndefined()
    for (const text of [`${scope}/runs`, `${scope}/client/node`])
      expect(forbiddenReach('web', '/repo/here', '/repo/here/server/a.ts', text)).toBeUndefined()
    expect(
      forbiddenReach('mock', '/repo/mock', '/repo/mock/src/a.ts', `${scope}/spec/openapi.json`),
    ).toBeUndefined()
    expect(forbiddenReach('docs', '/repo/docs', '/repo/docs/samples/a.ts', `${scope}/client`)).toBeUndefined()
  })
})

describe('the rooms of the client', () => {
  const source = join(root, 'packages/client/src')

  test('each looks only into the rooms below it', async () => {
    const files = await sourceFiles(source)
    for (const room of Object.keys(rooms))
      expect(files).toContainEqual(expect.stringContaining(join(source, room)))
    const complaints = files.map(async (file) =>
      (await readTexts(file)).flatMap(({ value, line }) => {
        const complaint = forbiddenLook(source, file, value)
        return complaint ? [`${relative(root, file)}:${line} ${complaint}`] : []
      }),
    )
    expect((await Promise.all(complaints)).flat()).toEqual([])
  })

  test.for([
    ['call/call.ts', '../operations/verbs.ts', 'call must not look into operations'],
    ['errors/guards.ts', '../call/judge.ts', 'errors must not look into call'],
    ['transport/fetch.ts', '../generated/wire.ts', 'transport must not look into generated'],
    ['contract/types.ts', '../index.ts', 'contract must not look into index.ts'],
    ['cellar/a.ts', '../call/call.ts', 'cellar is not a room'],
  ] as const)('the check sees that %s must not use %s', ([file, text, complaint]) => {
    expect(forbiddenLook('/src', `/src/${file}`, text)).toBe(complaint)
  })

  test('the check lets pass what is allowed', () => {
    expect(forbiddenLook('/src', '/src/index.ts', './operations/verbs.ts')).toBeUndefined()
    expect(forbiddenLook('/src', '/src/operations/verbs.ts', './lists.ts')).toBeUndefined()
    expect(forbiddenLook('/src', '/src/operations/verbs.ts', '../call/call.ts')).toBeUndefined()
  })
})

describe('nothing of the contract is written twice', () => {
  test.for(['apps/web/src', 'apps/web/server', 'packages/client/src'])(
    '%s copies no path, name or value',
    async (folder) => {
      const files = await sourceFiles(join(root, folder))
      expect(files.length).toBeGreaterThan(0)
      const copies = files.map(async (file) =>
        (await readTexts(file)).flatMap(({ value, line }) => {
          const word = copiedWord(value, words)
          return word ? [`${relative(root, file)}:${line} says "${word}"; take it from src/generated`] : []
        }),
      )
      expect((await Promise.all(copies)).flat()).toEqual([])
    },
  )

  test('the words come from the contract', () => {
    expect([...words.names]).toEqual(
      expect.arrayContaining(['OneDrives', 'keep', 'restoreSessionId', 'href']),
    )
    expect(words.paths).toEqual(expect.arrayContaining(['/RestoreSessions', '/OneDrives', '/v3']))
  })

  test.for([
    ["const a = 'OneDrives'", 'OneDrives'],
    ["if (action === 'keep') stop()", 'keep'],
    ['const body = { "DocumentAction": x }', 'DocumentAction'],
    ['const p = `/RestoreSessions/$' + '{id}/Organization`', '/RestoreSessions'],
    ["fetch('http://localhost:4010/v3/x')", '/v3'],
    ["type A = 'keep'", 'keep'],
    ['const a = <b>OfficeUsername</b>', 'OfficeUsername'],
    ['const a = <input name="OfficeUsername" />', 'OfficeUsername'],
  ] as const)('the check sees the copy in: %s', ([source, word]) => {
    const found = textsOf('a.tsx', source).map(({ value }) => copiedWord(value, words))
    expect(found).toContain(word)
  })

  test.for([
    'const a = fields.BulkRestoreOptions.OneDrives.name',
    "type A = Body['restoreToOriginalLocation']",
    "const a = 'Restore OneDrives'",
    '// keep',
    'const a = <input type="password" />',
    "const a = '/v34/x'",
  ])('the check lets pass: %s', (source) => {
    expect(textsOf('a.tsx', source).flatMap(({ value }) => copiedWord(value, words) ?? [])).toEqual([])
  })
})
