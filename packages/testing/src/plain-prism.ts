import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js')
const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))

/** A `prism mock` process as a frontend team starts it; see {@link startPlainPrism}. */
export interface PlainPrism extends AsyncDisposable {
  /** Its address. Prism serves without the base path of the contract. */
  url: string
}

/** Runs `prism mock` of the command line on a description, our bundle unless another is named, on a free port. */
export async function startPlainPrism(description = bundle): Promise<PlainPrism> {
  const child = spawn(process.execPath, [prism, 'mock', description, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.on('exit', () => reject(new Error(`prism mock ended:\n${output}`)))
    child.stdout.on('data', (chunk) => {
      output += chunk
      const address = output.match(/listening on (http:\S+)/)?.[1]
      if (address) resolve(address.replace(new RegExp(`${String.fromCharCode(27)}.*`), ''))
    })
  })
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill()
    },
  }
}
