import type { Kind } from '../mutation.ts'
import { bulkRestore, example, schema, token } from './files.ts'

const text = { type: 'string', description: 'For the app.' }

/** What would show a secret, or teach a tool to. */
export const secrets: Kind[] = [
  {
    kind: 'a new secret without its mark',
    harm: 'breaks',
    places: Object.fromEntries(
      [
        'AppPassword',
        'OfficePwd',
        'accessToken',
        'assertion',
        'applicationCertificate',
        'ApplicationCertificatePassword',
        'ClientSecret',
        'apiKey',
        'privateKey',
        'OfficeCredential',
      ].map((name) => [name, { file: schema('PasswordGrant'), at: `properties/${name}`, set: text }]),
    ),
  },
  {
    kind: 'a secret where logs show it',
    harm: 'breaks',
    places: {
      'a parameter of the query': {
        file: token,
        at: 'post/parameters',
        set: [
          {
            name: 'password',
            in: 'query',
            description: 'Password.',
            schema: { type: 'string' },
            example: 'a',
          },
        ],
      },
      'a header': {
        file: bulkRestore,
        at: 'post/parameters',
        set: [
          { name: 'X-Api-Key', in: 'header', description: 'Key.', schema: { type: 'string' }, example: 'a' },
        ],
      },
    },
  },
  {
    kind: 'a sample of a secret that is too short to be masked',
    harm: 'breaks',
    places: {
      'in a body': {
        file: example('on-premises-keep'),
        at: 'value/restoreToOriginalLocation/OnPremisesPassword',
        set: 'password',
      },
      'in a form': { file: example('password-grant'), at: 'value/password', set: 'secret' },
      'at a property': { file: schema('OfficePassword'), at: 'examples', set: ['short'] },
    },
  },
]
