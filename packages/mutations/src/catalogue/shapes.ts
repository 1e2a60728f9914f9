import type { Kind } from '../mutation.ts'
import { listDrives, parameter, root, schema, token } from './files.ts'

/** Names, types and values of what is sent and answered. */
export const shapes: Kind[] = [
  {
    kind: 'a property of a request is renamed',
    harm: 'breaks',
    places: {
      SkipUnresolved: {
        file: schema('BulkRestoreOptions'),
        at: 'properties/SkipUnresolved',
        rename: 'SkipUnresolvedDrives',
      },
      DocumentAction: [
        { file: schema('BulkRestoreOptions'), at: 'properties/DocumentAction', rename: 'Action' },
        {
          file: schema('BulkRestoreOptions'),
          at: 'required',
          set: ['OneDrives', 'DocumentVersion', 'Action'],
        },
      ],
      showDeleted: { file: schema('ExploreOptions'), at: 'properties/showDeleted', rename: 'withDeleted' },
      'the links of a drive': { file: schema('OneDrive'), at: 'properties/_links', rename: 'links' },
    },
  },
  {
    kind: 'a property is gone',
    harm: 'breaks',
    places: {
      SkipUnresolved: { file: schema('BulkRestoreOptions'), remove: 'properties/SkipUnresolved' },
      showAllVersions: { file: schema('ExploreOptions'), remove: 'properties/showAllVersions' },
      'the links of a drive': { file: schema('OneDrive'), remove: 'properties/_links' },
      'the links of a page': { file: schema('Page'), remove: 'properties/_links' },
      'the next page': { file: schema('PageLinks'), remove: 'properties/next' },
      'the message of an event': { file: schema('RestoreEvent'), remove: 'properties/message' },
      'the result of a session': { file: schema('RestoreSession'), remove: 'properties/result' },
      'the details of the statistics': {
        file: schema('BulkRestoreStatistics'),
        remove: 'properties/details',
      },
    },
  },
  {
    kind: 'a property is new',
    harm: 'adds',
    places: {
      'of a request': {
        file: schema('BulkRestoreOptions'),
        at: 'properties/KeepPermissions',
        set: { type: 'boolean', description: 'Whether permissions stay.' },
      },
      'of an answer': {
        file: schema('RestoreSession'),
        at: 'properties/comment',
        set: { type: 'string', description: 'A note.' },
      },
      'without a description': {
        file: schema('RestoreSession'),
        at: 'properties/comment',
        set: { type: 'string' },
      },
    },
  },
  {
    kind: 'a value is gone',
    harm: 'breaks',
    places: {
      DocumentAction: { file: schema('DocumentAction'), at: 'enum', set: ['overwrite'] },
      DocumentVersion: { file: schema('DocumentVersion'), at: 'enum', set: ['last'] },
      ExploreType: { file: schema('ExploreType'), at: 'enum', set: ['veod', 'vesp'] },
      OrganizationType: { file: schema('OrganizationType'), at: 'enum', set: ['Office365', 'OnPremises'] },
      RestoreEventStatus: {
        file: schema('RestoreEventStatus'),
        at: 'enum',
        set: ['Running', 'Success', 'Failed'],
      },
      RestoreEventType: { file: schema('RestoreEventType'), at: 'enum', set: ['None', 'Restore'] },
      RestoreSessionResult: { file: schema('RestoreSessionResult'), at: 'enum', set: ['Success', 'Failed'] },
      RestoreSessionState: { file: schema('RestoreSessionState'), at: 'enum', set: ['Working', 'Stopped'] },
      RestoreSessionType: { file: schema('RestoreSessionType'), at: 'enum', set: ['Veod'] },
    },
  },
  {
    kind: 'what cannot fit any more',
    harm: 'breaks',
    places: {
      'a kind of grant that leads to another': {
        file: schema('TokenRequest'),
        at: 'discriminator/mapping/client_credentials',
        set: 'PasswordGrant.yaml',
      },
      'another port': { file: root, at: 'servers/0/variables/port/enum', set: ['4443'] },
    },
  },
  {
    kind: 'a value is spelled in another way',
    harm: 'breaks',
    places: {
      DocumentAction: { file: schema('DocumentAction'), at: 'enum', set: ['Overwrite', 'Keep'] },
      ExploreType: { file: schema('ExploreType'), at: 'enum', set: ['Veod', 'vesp', 'vex'] },
      RestoreSessionState: {
        file: schema('RestoreSessionState'),
        at: 'enum',
        set: ['Starting', 'working', 'Stopping', 'Stopped'],
      },
      'the password grant': { file: schema('PasswordGrant'), at: 'properties/grant_type/const', set: 'pass' },
    },
  },
  {
    kind: 'a value is new',
    harm: 'adds',
    places: {
      DocumentAction: { file: schema('DocumentAction'), at: 'enum', set: ['overwrite', 'keep', 'rename'] },
      RestoreSessionState: {
        file: schema('RestoreSessionState'),
        at: 'enum',
        set: ['Starting', 'Working', 'Stopping', 'Stopped', 'Paused'],
      },
    },
  },
  {
    kind: 'another type',
    harm: 'breaks',
    places: {
      'SkipUnresolved, as the page quotes it': {
        file: schema('BulkRestoreOptions'),
        at: 'properties/SkipUnresolved/type',
        set: 'string',
      },
      'the id of a drive': { file: schema('OneDrive'), at: 'properties/id/type', set: 'integer' },
      'the duration of an event, as documented': {
        file: schema('RestoreEvent'),
        at: 'properties/duration/type',
        set: 'integer',
      },
      'the size of an item': {
        file: schema('RestoreEvent'),
        at: 'properties/itemSizeBytes/type',
        set: 'number',
      },
      'the lifetime of a token': { file: schema('Token'), at: 'properties/expires_in/type', set: 'string' },
      'the body of a stop': { file: schema('Stop'), at: 'properties/stop/type', set: 'object' },
      'the message of an error': {
        file: schema('ApiError'),
        at: 'properties/message/type',
        set: ['string', 'null'],
      },
      'the offset of a page': { file: schema('Page'), at: 'properties/offset/type', set: 'string' },
    },
  },
  {
    kind: 'an answer no longer promises',
    harm: 'breaks',
    places: {
      'the id of an organization': { file: schema('Organization'), at: 'required', set: ['name', 'type'] },
      'the state of a session': { file: schema('RestoreSession'), at: 'required', set: ['id', 'type'] },
      'the status of an event': {
        file: schema('RestoreEvent'),
        at: 'required',
        set: ['id', 'type', 'title'],
      },
      'the refresh token': {
        file: schema('Token'),
        at: 'required',
        set: ['access_token', 'token_type', 'expires_in'],
      },
      'the entries of a page of drives': { file: schema('OneDrivePage'), remove: 'allOf/1/required' },
      'the message of an error': { file: schema('ApiError'), remove: 'required' },
    },
  },
  {
    kind: 'an answer promises more',
    harm: 'adds',
    places: {
      'the result of a session': {
        file: schema('RestoreSession'),
        at: 'required',
        set: ['id', 'type', 'state', 'result'],
      },
      'the account of a token': {
        file: schema('Token'),
        at: 'required',
        set: ['access_token', 'token_type', 'expires_in', 'refresh_token', 'userName'],
      },
    },
  },
  {
    kind: 'a format is gone',
    harm: 'breaks',
    places: {
      'password of OfficePassword': { file: schema('OfficePassword'), remove: 'format' },
      'password of OnPremisesPassword': { file: schema('OnPremisesPassword'), remove: 'format' },
      'password of the password grant': {
        file: schema('PasswordGrant'),
        remove: 'properties/password/format',
      },
      'password of the refresh token': {
        file: schema('RefreshGrant'),
        remove: 'properties/refresh_token/format',
      },
      'password of the access token': { file: schema('Token'), remove: 'properties/access_token/format' },
      'uuid of a session': { file: schema('RestoreSession'), remove: 'properties/id/format' },
      'uuid of restoreSessionId': { file: parameter('restoreSessionId'), remove: 'schema/format' },
      'date-time of an event': { file: schema('RestoreEvent'), remove: 'properties/startTime/format' },
    },
  },
  {
    kind: 'a list',
    harm: 'breaks',
    places: {
      'of sessions that is only a page': { file: schema('RestoreSessionList'), remove: 'anyOf/0' },
      'of sessions that is only an array': { file: schema('RestoreSessionList'), remove: 'anyOf/1' },
      'of drives that is an array': {
        file: listDrives,
        at: 'get/responses/200/content/application~1json/schema',
        set: {
          type: 'array',
          description: 'All drives.',
          items: { $ref: '../components/schemas/OneDrive.yaml' },
        },
      },
    },
  },
  {
    kind: 'a hint for tools is gone',
    harm: 'adds',
    places: {
      'which form of a sign-in it is': { file: schema('TokenRequest'), remove: 'discriminator' },
    },
  },
  {
    kind: 'the form to sign in',
    harm: 'breaks',
    places: {
      'with a discriminator that names nothing': {
        file: schema('TokenRequest'),
        at: 'discriminator/propertyName',
        set: 'grant',
      },
      'without the refresh grant': [
        { file: schema('TokenRequest'), remove: 'oneOf/1' },
        { file: schema('TokenRequest'), remove: 'discriminator/mapping/refresh_token' },
        {
          file: token,
          remove: 'post/requestBody/content/application~1x-www-form-urlencoded/examples/refresh-grant',
        },
        { file: schema('RefreshGrant'), erase: true },
        { file: 'components/examples/refresh-grant.yaml', erase: true },
      ],
      'without a fixed grant_type': { file: schema('PasswordGrant'), remove: 'properties/grant_type/const' },
    },
  },
]
