import type { Kind } from '../mutation.ts'
import {
  bulkRestore,
  example,
  getSession,
  listDrives,
  listEvents,
  listOrganizations,
  listSessions,
  parameter,
  response,
  root,
  schema,
  startSession,
  stopSession,
  token,
} from './files.ts'

const newOperation = (part: object = {}) => ({
  operationId: 'listJobs',
  tags: ['Companion operations'],
  summary: 'List jobs',
  description: 'All jobs.',
  'x-source': ['HC30/get_organizations'],
  responses: {
    '200': {
      description: 'The jobs.',
      content: {
        'application/json': {
          schema: {
            type: 'array',
            description: 'All organizations.',
            items: { $ref: '../components/schemas/Organization.yaml' },
          },
          examples: { organizations: { $ref: '../components/examples/organizations.yaml' } },
        },
      },
    },
    '400': { $ref: '../components/responses/RejectedRequest.yaml' },
    '401': { $ref: '../components/responses/InvalidToken.yaml' },
    '500': { $ref: '../components/responses/Failure.yaml' },
  },
  ...part,
})

const added = (part?: object) => [
  { file: root, at: 'paths/~1Jobs', set: { $ref: 'paths/Jobs.yaml' } },
  { file: 'paths/Jobs.yaml', write: JSON.stringify({ get: newOperation(part) }) },
]

/** Operations, their names, what they take and what they answer. */
export const operations: Kind[] = [
  {
    kind: 'an operation is renamed',
    harm: 'breaks',
    places: {
      restoreOneDrives: { file: bulkRestore, at: 'post/operationId', set: 'restoreDrives' },
      listOneDrives: { file: listDrives, at: 'get/operationId', set: 'listDrives' },
      startRestoreSession: { file: startSession, at: 'post/operationId', set: 'exploreOrganization' },
      createToken: { file: token, at: 'post/operationId', set: 'createTokens' },
    },
  },
  {
    kind: 'an operation is gone',
    harm: 'breaks',
    places: {
      listRestoreEvents: { file: root, remove: 'paths/~1RestoreSessions~1{restoreSessionId}~1Events' },
      stopRestoreSession: { file: root, remove: 'paths/~1RestoreSessions~1{restoreSessionId}~1Action' },
      restoreOneDrives: {
        file: root,
        remove: 'paths/~1RestoreSessions~1{restoreSessionId}~1Organization~1OneDrives~1Action',
      },
    },
  },
  {
    kind: 'another path or method',
    harm: 'breaks',
    places: {
      'a path in the plural': { file: root, at: 'paths/~1Token', rename: '/Tokens' },
      'a path in lower case': { file: root, at: 'paths/~1Organizations', rename: '/organizations' },
      'the bulk restore as PUT': { file: bulkRestore, at: 'post', rename: 'put' },
      'a list as POST': { file: listEvents, at: 'get', rename: 'post' },
      'a parameter under another name': [
        { file: parameter('restoreSessionId'), at: 'name', set: 'sessionId' },
      ],
    },
  },
  {
    kind: 'an operation is new',
    harm: 'adds',
    places: {
      complete: added(),
      'without sources': added({ 'x-source': undefined }),
      'with a source that does not exist': added({ 'x-source': ['HC99/nothing'] }),
      'without errors': added({ responses: { '200': newOperation().responses['200'] } }),
      'without a summary': added({ summary: undefined }),
      'without a tag that is described': added({ tags: ['Jobs'] }),
      'under a name of no verb': added({ operationId: 'jobs' }),
      'under a name that is taken': added({ operationId: 'listOrganizations' }),
    },
  },
  {
    kind: 'an operation that anybody may call',
    harm: 'breaks',
    places: {
      'the bulk restore': { file: bulkRestore, at: 'post/security', set: [] },
      'a list': { file: listDrives, at: 'get/security', set: [] },
      'all of them': { file: root, remove: 'security' },
      'all of them, if they like': { file: root, at: 'security', set: [{ bearer: [] }, {}] },
    },
  },
  {
    kind: 'another way to prove who calls',
    harm: 'breaks',
    places: {
      'a basic login': { file: 'components/securitySchemes/bearer.yaml', at: 'scheme', set: 'basic' },
      'a token to sign in': { file: token, remove: 'post/security' },
    },
  },
  {
    kind: 'an answer is gone',
    harm: 'breaks',
    places: {
      '401 of the bulk restore': { file: bulkRestore, remove: 'post/responses/401' },
      '500 of the bulk restore': { file: bulkRestore, remove: 'post/responses/500' },
      '404 of the bulk restore': { file: bulkRestore, remove: 'post/responses/404' },
      '400 of a list': { file: listOrganizations, remove: 'get/responses/400' },
      '404 of a session': { file: getSession, remove: 'get/responses/404' },
      '400 of a sign-in': { file: token, remove: 'post/responses/400' },
    },
  },
  {
    kind: 'another status',
    harm: 'breaks',
    places: {
      'a session that is accepted': { file: startSession, at: 'post/responses/201', rename: '202' },
      'a bulk restore that is accepted': { file: bulkRestore, at: 'post/responses/200', rename: '202' },
      'any success': { file: stopSession, at: 'post/responses/200', rename: '2XX' },
      'a default in place of 500': { file: bulkRestore, at: 'post/responses/500', rename: 'default' },
      'a default beside all others': {
        file: bulkRestore,
        at: 'post/responses/default',
        set: { $ref: '../components/responses/Failure.yaml' },
      },
    },
  },
  {
    kind: 'a body',
    harm: 'breaks',
    places: {
      'of the bulk restore that may be missing': { file: bulkRestore, remove: 'post/requestBody/required' },
      'of a start that may be missing': { file: startSession, remove: 'post/requestBody/required' },
      'to sign in as JSON': {
        file: token,
        at: 'post/requestBody/content/application~1x-www-form-urlencoded',
        rename: 'application/json',
      },
      'of the bulk restore as text': {
        file: bulkRestore,
        at: 'post/requestBody/content/application~1json',
        rename: 'text/plain',
      },
      'of the bulk restore answered': {
        file: bulkRestore,
        at: 'post/responses/200/content',
        set: {
          'application/json': {
            schema: { $ref: '../components/schemas/RestoreSession.yaml' },
            examples: { 'session-working': { $ref: '../components/examples/session-working.yaml' } },
          },
        },
      },
      'of a 401 with another shape': {
        file: response('InvalidToken'),
        at: 'content/application~1json',
        set: {
          schema: { $ref: '../schemas/TokenError.yaml' },
          examples: { 'login-refused': { $ref: '../examples/login-refused.yaml' } },
        },
      },
      'that was observed, forgotten': { file: bulkRestore, remove: 'post/responses/200/x-observed-body' },
      'that was observed, another one': {
        file: bulkRestore,
        at: 'post/responses/200/x-observed-body/$ref',
        set: '../components/schemas/DriveStatistics.yaml',
      },
      'of a negative length': {
        file: 'components/headers/Content-Length.yaml',
        remove: 'schema/minimum',
      },
      'of a success without its length': { file: bulkRestore, remove: 'post/responses/200/headers' },
    },
  },
  {
    kind: 'a parameter',
    harm: 'breaks',
    places: {
      'of a list is gone': { file: listDrives, remove: 'get/parameters/0' },
      'of a list has a default of 100': { file: parameter('limit'), at: 'schema/default', set: 100 },
      'of a list has no default': { file: parameter('limit'), remove: 'schema/default' },
      'of a list begins later': { file: parameter('offset'), at: 'schema/default', set: 1 },
      'of a list is required': { file: parameter('limit'), at: 'required', set: true },
      'of a list is called top': { file: parameter('limit'), at: 'name', set: 'top' },
      'in a header': { file: parameter('offset'), at: 'in', set: 'header' },
      'of a path has no place': { file: getSession, remove: 'parameters' },
    },
  },
  {
    kind: 'the server',
    harm: 'breaks',
    places: {
      'on port 443': { file: root, at: 'servers/0/variables/port/default', set: '443' },
      'without TLS': { file: root, at: 'servers/0/url', set: 'http://{host}:{port}/v3' },
      'below v4': { file: root, at: 'servers/0/url', set: 'https://{host}:{port}/v4' },
      'without a variable': { file: root, remove: 'servers/0/variables/port' },
      'on this machine': { file: root, at: 'servers/0/variables/host/default', set: 'localhost' },
    },
  },
  {
    kind: 'a schema or a file',
    harm: 'breaks',
    places: {
      'under another name': [
        { file: schema('Stop'), erase: true },
        {
          file: schema('StopBody'),
          write:
            'type: object\ndescription: The body that stops a restore session.\nx-source: [HC30/post_restore_sessions_id_action]\nrequired: [stop]\nproperties:\n  stop:\n    type: "null"\n    description: Has no options.\n',
        },
        {
          file: stopSession,
          at: 'post/requestBody/content/application~1json/schema/$ref',
          set: '../components/schemas/StopBody.yaml',
        },
      ],
      'that nothing uses': {
        file: schema('Spare'),
        write: 'type: string\ndescription: Spare.\nx-source: [SEED]\n',
      },
      'that is referred to and not there': { file: schema('Link'), erase: true },
      'under a name that another has': [
        { file: response('Stop'), write: 'type: object\ndescription: Two.\nx-source: [SEED]\n' },
        { file: schema('OneDriveLinks'), at: 'properties/self', set: { $ref: '../responses/Stop.yaml' } },
      ],
      'with a keyword that Prism does not check': {
        file: schema('OfficeCredentials'),
        at: 'dependentRequired',
        set: { OfficeUsername: ['OfficePassword'] },
      },
      'with properties beside a union': {
        file: schema('RestoreCredentials'),
        at: 'properties',
        set: { OfficeUsername: { $ref: 'OfficeUsername.yaml' } },
      },
      'with a keyword that does not exist': { file: schema('OneDrive'), at: 'requird', set: ['id'] },
      'that is no YAML': { file: schema('Link'), from: 'required: [href]', to: 'required: [href' },
    },
  },
  {
    kind: 'a shared example',
    harm: 'breaks',
    places: {
      'that nothing refers to': {
        file: listSessions,
        remove: 'get/responses/200/content/application~1json/examples/sessions-array',
      },
      'that is deleted with its reference': [
        { file: listSessions, remove: 'get/responses/200/content/application~1json/examples/sessions-array' },
        { file: example('sessions-array'), erase: true },
      ],
      'of a failure that the mock can be told to give': [
        { file: response('RestoreFailure'), remove: 'content/application~1json/examples/drive-unresolved' },
        { file: example('drive-unresolved'), erase: true },
      ],
    },
  },
]
