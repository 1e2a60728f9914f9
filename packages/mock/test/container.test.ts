import { expect, test } from 'vitest'
import { startContained } from './container.ts'
import { command } from './run-command.ts'

test.skipIf(process.platform !== 'linux')(
  'the start and the health check of the container file fit the command, which says where it was told to serve',
  async () => {
    await using contained = await startContained(command)
    expect(await contained.health()).toEqual({ code: 0, stdout: 'The mock serves.\n', stderr: '' })
  },
)
