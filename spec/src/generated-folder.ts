import { readFile, writeFile } from 'node:fs/promises'

/** Stands at the top of every generated file. */
export const generatedHeader =
  '// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.\n\n'

/** A folder of files that follow the contract; see {@link generatedFolder}. */
export interface GeneratedFolder {
  /** Those files that are missing on disk or differ from what the bundle gives: file name to text. */
  staleFiles(document: object): Promise<Record<string, string>>
  /** Brings the folder up to date and returns the names of the files that changed. */
  writeGenerated(document: object): Promise<string[]>
}

/** Keeps a folder equal to what `generate` makes of the bundle: file name to text. */
export function generatedFolder(
  folder: URL,
  generate: (document: object) => Promise<Record<string, string>>,
): GeneratedFolder {
  const staleFiles: GeneratedFolder['staleFiles'] = async (document) => {
    const stale: Record<string, string> = {}
    for (const [name, text] of Object.entries(await generate(document))) {
      const found = await readFile(new URL(name, folder), 'utf8').catch(() => undefined)
      if (found !== generatedHeader + text) stale[name] = generatedHeader + text
    }
    return stale
  }
  const writeGenerated: GeneratedFolder['writeGenerated'] = async (document) => {
    const stale = Object.entries(await staleFiles(document))
    await Promise.all(stale.map(([name, text]) => writeFile(new URL(name, folder), text)))
    return stale.map(([name]) => name)
  }
  return { staleFiles, writeGenerated }
}
