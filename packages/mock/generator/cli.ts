import { bundleContract } from '@onedrive-restore/spec/contract'
import { writeGenerated } from './generate.ts'

const { document } = await bundleContract()
const changed = await writeGenerated(document)
console.log(changed.length > 0 ? `Generated ${changed.join(', ')}` : 'Generated files are up to date')
