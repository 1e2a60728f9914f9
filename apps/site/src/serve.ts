import { preview } from 'astro'
import { base, root } from './site.ts'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
const { host = 'localhost', port } = await preview({ root, logLevel: 'warn', server: { port: 4030 } })
console.log(`The site is at http://${host}:${port}${base}\nStop with Ctrl-C.`)
