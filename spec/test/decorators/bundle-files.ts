import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle, createConfig } from '@redocly/openapi-core'
import plugin from '../../rules/plugin.ts'

/** What one decorator of the house makes of a description given as files. */
export async function bundleFiles(
  decorator: string,
  files: Record<string, string>,
): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'house-decorator-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const config = await createConfig({ plugins: [plugin()], decorators: { [`house/${decorator}`]: 'on' } })
    const { bundle: joined } = await bundle({ ref: join(folder, 'openapi.yaml'), config })
    return joined.parsed as Record<string, unknown>
  } finally {
    await rm(folder, { recursive: true })
  }
}
