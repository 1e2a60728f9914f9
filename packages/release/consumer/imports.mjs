import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

// Imports everything that it is told, and reads what is no module.
for (const name of process.argv.slice(2))
  try {
    if (/\.(json|yaml)$/.test(name)) await readFile(fileURLToPath(import.meta.resolve(name)))
    else await import(name)
  } catch (error) {
    console.log(`import ${name}: ${error.message}`.replaceAll('\n', ' '))
  }
process.exit()
