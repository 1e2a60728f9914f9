import type { Kind } from '../mutation.ts'
import { bulkRestore, example, parameter } from './files.ts'

const body = 'value/restoreToOriginalLocation'

/** Examples: they are sent by the quick start, filled into forms and served by the mock. */
export const samples: Kind[] = [
  {
    kind: 'an example that does more harm',
    harm: 'breaks',
    tests: ['contract-example-1'],
    places: {
      'overwrites in place of keeping': {
        file: example('on-premises-keep'),
        at: `${body}/DocumentAction`,
        set: 'overwrite',
      },
      'restores all versions': {
        file: example('on-premises-keep'),
        at: `${body}/DocumentVersion`,
        set: 'all',
      },
      'does not skip': { file: example('on-premises-keep'), at: `${body}/SkipUnresolved`, set: false },
      'restores one drive less': { file: example('on-premises-keep'), remove: `${body}/OneDrives/1` },
      'drops the links of a drive': {
        file: example('on-premises-keep'),
        remove: `${body}/OneDrives/0/_links`,
      },
    },
  },
  {
    kind: 'an example that is wrong',
    harm: 'breaks',
    places: {
      'of an action': { file: example('office-overwrite'), at: `${body}/DocumentAction`, set: 'merge' },
      'of a name': {
        file: example('on-premises-keep'),
        at: `${body}/SkipUnresolved`,
        rename: 'skipunresolved',
      },
      'of a page that says a string': { file: example('drives-first-page'), at: 'value/offset', set: 'zero' },
      'of a session in no state': { file: example('session-working'), at: 'value/state', set: 'Running' },
      'of an id': { file: parameter('restoreSessionId'), at: 'example', set: 'not-a-uuid' },
      'of a limit': { file: parameter('limit'), at: 'example', set: 0 },
      'under a name in capitals': {
        file: bulkRestore,
        at: 'post/requestBody/content/application~1json/examples/office-overwrite',
        rename: 'OfficeOverwrite',
      },
    },
  },
  {
    kind: 'a detail of an example',
    harm: 'says',
    places: {
      'with another account': {
        file: example('office-overwrite'),
        at: `${body}/OfficeUsername`,
        set: 'root@example.com',
      },
      'with another message': {
        file: example('server-error'),
        at: 'value/message',
        set: 'Something went wrong.',
      },
      'with another name of a drive': { file: example('one-drive'), at: 'value/name', set: 'Somebody' },
      'without its links': { file: example('drives-last-page'), remove: 'value/_links' },
      'with another summary': { file: example('restore-failed'), at: 'summary', set: 'It failed' },
    },
  },
]
