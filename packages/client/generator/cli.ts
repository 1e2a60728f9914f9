import { bundleContract } from '@onedrive-restore/spec/contract'
import { writeBundle } from '@onedrive-restore/spec/write-bundle'
import { writeGenerated } from './generate.ts'

const bundle = await bundleContract()
await writeBundle(bundle)
const changed = await writeGenerated(bundle.document)
console.log(changed.length > 0 ? `Generated ${changed.join(', ')}` : 'Generated files are up to date')
