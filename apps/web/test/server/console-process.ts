/** A console without a page in a process of its own, so that it can be killed: `node console-process.ts <upstream> <ledger>`. */
import { startConsole } from '../../server/start-console.ts'

const [upstream = '', ledger = ''] = process.argv.slice(2)
const { url } = await startConsole({
  port: 0,
  upstream,
  ledger: () => ledger,
  assets: async () => ({ answer: (_, response) => void response.end(), close: async () => {} }),
})
console.log(url)
