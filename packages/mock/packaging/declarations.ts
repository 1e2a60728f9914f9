import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const project = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url))

/** Writes the declarations that `index.d.ts` leads to, and no others: those name Prism, which nobody has installed. */
export async function writeDeclarations(outDir: string): Promise<void> {
  const emitted = emit(outDir)
  const pending = [join(outDir, 'index.d.ts')]
  const written = new Set<string>()
  for (const file of pending) {
    const text = emitted.get(file)
    if (text === undefined) throw new Error(`The declarations lead to ${file}, which there is not.`)
    if (written.has(file)) continue
    written.add(file)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    pending.push(...importsOf(file, text))
  }
}

function emit(outDir: string): Map<string, string> {
  const { config } = ts.readConfigFile(project, ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(project))
  const emitted = new Map<string, string>()
  ts.createProgram(fileNames, { ...options, outDir }).emit(undefined, (file, text) => emitted.set(file, text))
  return emitted
}

function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text)
  return importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) throw new Error(`${file} needs the types of ${fileName}.`)
    return join(dirname(file), fileName.replace(/\.(ts|js)$/, '.d.ts'))
  })
}
