import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('bodies are checked where code may not be made of text, as under a content security policy', async () => {
  const module = fileURLToPath(new URL('../src/validate.ts', import.meta.url))
  const script = `
    import { isBulkRestore, findingsIn } from '${module}'
    console.log(isBulkRestore({}), findingsIn('stopRestoreSession', { stop: null }).length)
    try { new Function('') } catch (error) { console.log(error.name) }`
  const flags = ['--disallow-code-generation-from-strings', '--conditions=@onedrive-restore/source']
  const args = [...flags, '--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 })
  expect(stdout).toBe('false 0\nEvalError\n')
})
