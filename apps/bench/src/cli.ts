import { clientCost } from './client-cost.ts'
import { clientSize } from './client-size.ts'

for (const section of [clientCost, clientSize]) console.log(`${await section()}\n`)
