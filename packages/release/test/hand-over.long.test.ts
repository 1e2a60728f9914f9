import { expect, test } from 'vitest'
import { makeHandedOver } from './handed-over.ts'

test('a package brings those of ours that it depends on, and no registry is asked for them', {
  timeout: 300_000,
}, async () => {
  await using project = await makeHandedOver(' --with cli')
  expect(await project.type('npx onedrive-restore --version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  const listed = await project.type('npm ls --parseable')
  for (const name of ['cli', 'client', 'mock', 'runs'])
    expect(listed).toMatch(new RegExp(`onedrive-restore.${name}$`, 'm'))
})
