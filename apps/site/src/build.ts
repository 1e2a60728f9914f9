import { build } from 'astro'
import { checkLinks } from './check-links.ts'
import { generate } from './generate.ts'
import { mendReference } from './mend/reference.ts'
import { base, root } from './site.ts'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
await generate()
await build({ root, logLevel: 'error' })
await mendReference(`${root}dist`)
const dead = await checkLinks(`${root}dist`, base)
if (dead.length > 0) {
  console.error(`The site has links that lead nowhere:\n${dead.join('\n')}`)
  process.exit(1)
}
