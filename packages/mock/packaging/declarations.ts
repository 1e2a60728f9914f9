import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const sources = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * Writes the declarations that `index.ts` leads to, and no others: those name Prism, which nobody has installed. Each is
 * made of its file alone, without a look at what the others infer.
 */
export async function writeDeclarations(outDir: string): Promise<void> {
  const reached = new Set(['index.ts'])
  // A set goes on over what is added meanwhile.
  for (const file of reached) {
    const text = declarationOf(file, await readFile(join(sources, file), 'utf8'))
    const written = join(outDir, file.replace(/\.ts$/, '.d.ts'))
    await mkdir(dirname(written), { recursive: true })
    await writeFile(written, text)
    for (const imported of importsOf(file, text)) reached.add(imported)
  }
}

function declarationOf(file: string, source: string): string {
  const { outputText, diagnostics } = ts.transpileDeclaration(source, {
    fileName: file,
    reportDiagnostics: true,
  })
  for (const { messageText } of diagnostics ?? [])
    throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  return outputText
}

function importsOf(file: string, text: string): string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) throw new Error(`${file} needs the types of ${fileName}.`)
    return join(dirname(file), fileName)
  })
}
