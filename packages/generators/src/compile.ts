import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'

const compilerOptions = {
  target: 'ES2023',
  module: 'preserve',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
}

/** Compiles every module that lies in a folder of `folder`. @returns what the compiler says: `hey/api.ts sentence` */
export async function compile(folder: string): Promise<string[]> {
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*/*.ts'] }))
  const output = await run('typescript', ['--pretty', 'false'], folder).catch(({ stdout }) => String(stdout))
  return output.split('\n').flatMap((line) => {
    const [, file, sentence] = line.match(/^(\S+)\(\d+,\d+\): error (.*)/) ?? []
    return file ? `${file} ${sentence}` : []
  })
}
