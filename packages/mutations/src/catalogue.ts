import { bulkBody } from './catalogue/bulk-body.ts'
import { operations } from './catalogue/operations.ts'
import { release } from './catalogue/release.ts'
import { samples } from './catalogue/samples.ts'
import { secrets } from './catalogue/secrets.ts'
import { shapes } from './catalogue/shapes.ts'
import { wording } from './catalogue/wording.ts'
import { mutationsOf } from './mutation.ts'

/** Every small change that is tried. */
export const catalogue = mutationsOf([
  ...bulkBody,
  ...shapes,
  ...operations,
  ...secrets,
  ...samples,
  ...wording,
  ...release,
])
