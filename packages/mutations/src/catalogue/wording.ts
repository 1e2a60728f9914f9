import type { Kind } from '../mutation.ts'
import { bulkRestore, listOrganizations, parameter, response, root, schema, startSession } from './files.ts'

const guide = 'guides/3-the-bulk-restore.md'
/** Statements, and where they come from. */
export const wording: Kind[] = [
  {
    kind: 'a statement that would do harm',
    harm: 'breaks',
    tests: ['spec/test/bodies'],
    places: {
      'it can be repeated safely': {
        file: guide,
        from: 'It cannot be repeated safely.',
        to: 'It can be repeated safely.',
      },
      'there is a default': {
        file: guide,
        from: 'None is documented, so',
        to: 'Each has one, yet',
      },
      'keep skips what exists': {
        file: guide,
        from: '`keep` does not skip what exists.',
        to: '`keep` skips what exists.',
      },
      'a second keep is harmless': {
        file: guide,
        from: 'it is not known to be harmless',
        to: 'it is harmless',
      },
      'it locks the drives': {
        file: guide,
        from: 'It does not lock the drives.',
        to: 'It locks the drives.',
      },
      'a success says it all': { file: guide, from: 'A success says little.', to: 'A success says it all.' },
      'bodies may be logged': { file: guide, from: 'keep bodies out of logs', to: 'log them with care' },
      'a limit of five minutes': {
        file: guide,
        from: 'Switch off the time limits of your client for this call.',
        to: 'Set a time limit of five minutes for this call.',
      },
      'keep is the default': {
        file: guide,
        from: 'exists: `overwrite` or `keep`.',
        to: 'exists: `overwrite`, or `keep`, the default.',
      },
      'a restore takes seconds': { file: bulkRestore, from: 'can take hours', to: 'takes seconds' },
      'it restores to another place': {
        file: bulkRestore,
        from: 'to their original locations',
        to: 'to another location',
      },
      'a failure restored nothing': {
        file: response('RestoreFailure'),
        from: 'Some drives may have been restored',
        to: 'Nothing was restored',
      },
      'a 503 did nothing': {
        file: 'guides/4-errors.md',
        from: '| no answer ',
        to: '| 503 | It is busy. | no |\n| no answer ',
      },
      'the session is stopped first': {
        file: 'guides/1-start-here.md',
        from: '5. `restoreOneDrives`',
        to: '5. `stopRestoreSession` closes the backup.\n6. `restoreOneDrives`',
      },
      'what is inferred is the word of the vendor': {
        file: 'guides/7-sources.md',
        from: 'Nobody says it. We concluded it',
        to: 'The vendor says it. We read it',
      },
      'one page of drives is all': {
        file: 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives.yaml',
        from: 'Ask for the next page while there is one: a client that did\n    not lost users from view.',
        to: 'One page is all there is.',
      },
      'a 500 did nothing': {
        file: 'guides/4-errors.md',
        from: '| perhaps                  |',
        to: '| no                       |',
      },
      'certificates need not be verified': {
        file: 'guides/1-start-here.md',
        from: 'give its CA to your client instead of switching verification off',
        to: 'switch verification off',
      },
      'the call may be sent again': {
        file: bulkRestore,
        from: 'no idempotency key is documented',
        to: 'it can be sent again',
      },
    },
  },
  {
    kind: 'a meaning that is turned round',
    harm: 'breaks',
    tests: ['spec/test/bodies'],
    places: {
      'of the versions': {
        file: schema('DocumentVersion'),
        from: '`all` of them or the `last` one',
        to: '`last` of them or `all` but one',
      },
      'of the lifetime of a token': { file: schema('Token'), from: 'in seconds', to: 'in minutes' },
      'of a state': { file: schema('RestoreSessionState'), from: 'only a `Working`', to: 'only a `Stopped`' },
      'of a page': {
        file: schema('PageLinks'),
        from: 'when there is one page',
        to: 'when there are more pages',
      },
    },
  },
  {
    kind: 'a statement in other words',
    harm: 'says',
    places: {
      'of a guide': { file: 'guides/5-paging.md', from: 'There is no total.', to: 'A total is missing.' },
      'of an operation': { file: listOrganizations, at: 'get/summary', set: 'List all organizations' },
      'of a property': {
        file: schema('OneDrive'),
        at: 'properties/name/description',
        set: 'Name of the owner.',
      },
      'of a schema': { file: schema('Link'), at: 'description', set: 'Where another resource is.' },
      'of an answer': {
        file: response('NotFound'),
        from: 'There is no such resource.',
        to: 'No resource has this id.',
      },
      'of a parameter': {
        file: parameter('offset'),
        at: 'description',
        set: 'How many entries are left out.',
      },
      'of the server': { file: root, at: 'servers/0/description', set: 'The backup server.' },
      'of a tag': { file: root, at: 'tags/0/description', set: 'Many drives at once.' },
      'of a license': { file: root, at: 'info/license/identifier', set: 'Apache-2.0' },
    },
  },
  {
    kind: 'a source',
    harm: 'breaks',
    tests: ['spec/test/bodies'],
    places: {
      'that says something else': { file: schema('DocumentAction'), at: 'x-source', set: ['GRAF3'] },
      'that is only our conclusion, called documented': {
        file: schema('OfficeCredentials'),
        at: 'x-source',
        set: ['SEED'],
      },
      'that is documented, called our conclusion': {
        file: schema('Stop'),
        at: 'x-source',
        set: ['INFERRED'],
      },
      'that is another one, as good': { file: schema('Stop'), at: 'x-source', set: ['HC30/organization'] },
      'that is missing at a schema': { file: schema('Stop'), remove: 'x-source' },
      'that is missing at an operation': { file: startSession, remove: 'post/x-source' },
      'that is missing at a parameter': { file: parameter('limit'), remove: 'x-source' },
      'that nobody has heard of': { file: schema('Stop'), at: 'x-source', set: ['BLOG'] },
      'that is a page which does not exist': { file: schema('Stop'), at: 'x-source', set: ['HC99/nothing'] },
      'that is an issue which does not exist': {
        file: schema('Stop'),
        at: 'x-source',
        set: ['vbo365-rest#9999'],
      },
      'that is empty': { file: schema('Stop'), at: 'x-source', set: [] },
    },
    survives: {
      'that is another one, as good':
        'only a person who reads that page can tell whether it says so; the gate asks for a minor version',
    },
  },
  {
    kind: 'a guess that is called a fact, with mark and source',
    harm: 'adds',
    places: {
      'of a kind of organization': [
        { file: schema('OrganizationType'), from: ' (inferred)', to: '' },
        { file: schema('OrganizationType'), at: 'x-source', set: ['HC30/get_organizations', 'SEED'] },
      ],
      'of a guide': { file: 'guides/2-authentication.md', from: 'our conclusion (inferred)', to: 'so' },
    },
  },
  {
    kind: 'a description is gone',
    harm: 'breaks',
    places: {
      'of a property': { file: schema('OneDrive'), remove: 'properties/id/description' },
      'of a parameter': { file: parameter('limit'), remove: 'description' },
      'of an operation': { file: bulkRestore, remove: 'post/description' },
      'of the summary of an operation': { file: bulkRestore, remove: 'post/summary' },
      'of an answer': { file: response('NotFound'), remove: 'description' },
    },
  },
]
