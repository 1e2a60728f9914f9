import type { Kind } from '../mutation.ts'
import { schema } from './files.ts'

/** The body of the bulk restore: what nobody may leave out, and what nobody can mean. */
export const bulkBody: Kind[] = [
  {
    kind: 'a default below the bulk body',
    harm: 'breaks',
    places: {
      DocumentAction: { file: schema('DocumentAction'), at: 'default', set: 'overwrite' },
      DocumentVersion: { file: schema('DocumentVersion'), at: 'default', set: 'all' },
      SkipUnresolved: {
        file: schema('BulkRestoreOptions'),
        at: 'properties/SkipUnresolved/default',
        set: true,
      },
      OneDrives: { file: schema('BulkRestoreOptions'), at: 'properties/OneDrives/default', set: [] },
      OfficeUsername: { file: schema('OfficeUsername'), at: 'default', set: 'admin' },
      OnPremisesPassword: { file: schema('OnPremisesPassword'), at: 'default', set: 'correct-horse-battery' },
      'the url of a drive': { file: schema('OneDrive'), at: 'properties/url/default', set: 'http://server' },
    },
  },
  {
    kind: 'a choice that may be left out',
    harm: 'breaks',
    tests: ['spec/test/bodies', 'wrong-bodies'],
    places: {
      DocumentAction: {
        file: schema('BulkRestoreOptions'),
        at: 'required',
        set: ['OneDrives', 'DocumentVersion'],
      },
      DocumentVersion: {
        file: schema('BulkRestoreOptions'),
        at: 'required',
        set: ['OneDrives', 'DocumentAction'],
      },
      OneDrives: {
        file: schema('BulkRestoreOptions'),
        at: 'required',
        set: ['DocumentVersion', 'DocumentAction'],
      },
      'the wrapper': { file: schema('BulkRestore'), remove: 'required' },
      'the id of a drive': { file: schema('OneDrive'), at: 'required', set: ['name', 'url'] },
      'the name of a drive': { file: schema('OneDrive'), at: 'required', set: ['id', 'url'] },
      'the url of a drive': { file: schema('OneDrive'), at: 'required', set: ['id', 'name'] },
      OfficePassword: { file: schema('OfficeCredentials'), at: 'required', set: ['OfficeUsername'] },
      OnPremisesUsername: {
        file: schema('OnPremisesCredentials'),
        at: 'required',
        set: ['OnPremisesPassword'],
      },
      'a half of a hybrid': {
        file: schema('HybridCredentials'),
        at: 'required',
        set: ['OfficeUsername', 'OfficePassword', 'OnPremisesUsername'],
      },
    },
  },
  {
    kind: 'half of the other pair is let in',
    harm: 'breaks',
    places: {
      'an on-premises user name': {
        file: schema('OfficeCredentials'),
        remove: 'properties/OnPremisesUsername',
      },
      'an on-premises password': {
        file: schema('OfficeCredentials'),
        remove: 'properties/OnPremisesPassword',
      },
      'an Office user name': { file: schema('OnPremisesCredentials'), remove: 'properties/OfficeUsername' },
      'an Office password': { file: schema('OnPremisesCredentials'), remove: 'properties/OfficePassword' },
      'anything for an on-premises user name': {
        file: schema('OfficeCredentials'),
        at: 'properties/OnPremisesUsername',
        set: true,
      },
    },
  },
  {
    kind: 'a union of credentials',
    harm: 'breaks',
    places: {
      'without the hybrid form': { file: schema('RestoreCredentials'), remove: 'anyOf/0' },
      'with the hybrid form last': {
        file: schema('RestoreCredentials'),
        at: 'anyOf',
        set: [
          { $ref: 'OfficeCredentials.yaml' },
          { $ref: 'OnPremisesCredentials.yaml' },
          { $ref: 'HybridCredentials.yaml' },
        ],
      },
      'as oneOf': { file: schema('RestoreCredentials'), at: 'anyOf', rename: 'oneOf' },
      'as allOf': { file: schema('RestoreCredentials'), at: 'anyOf', rename: 'allOf' },
      'left out of the body': { file: schema('RestoreToOriginalLocation'), remove: 'allOf/1' },
    },
  },
  {
    kind: 'a limit that is gone',
    harm: 'breaks',
    tests: ['spec/test/bodies'],
    places: {
      'at least one drive': { file: schema('BulkRestoreOptions'), remove: 'properties/OneDrives/minItems' },
      'an id of a drive that is not empty': { file: schema('OneDrive'), remove: 'properties/id/minLength' },
      'an Office user name that is not empty': { file: schema('OfficeUsername'), remove: 'minLength' },
      'an Office password that is not empty': { file: schema('OfficePassword'), remove: 'minLength' },
      'an on-premises user name that is not empty': {
        file: schema('OnPremisesUsername'),
        remove: 'minLength',
      },
      'an on-premises password that is not empty': {
        file: schema('OnPremisesPassword'),
        remove: 'minLength',
      },
      'a name to sign in with that is not empty': {
        file: schema('PasswordGrant'),
        remove: 'properties/username/minLength',
      },
      'a password to sign in with that is not empty': {
        file: schema('PasswordGrant'),
        remove: 'properties/password/minLength',
      },
      'a refresh token that is not empty': {
        file: schema('RefreshGrant'),
        remove: 'properties/refresh_token/minLength',
      },
      'a point in time that is not empty': {
        file: schema('ExploreOptions'),
        remove: 'properties/datetime/minLength',
      },
      'a limit of at least one': { file: 'components/parameters/limit.yaml', remove: 'schema/minimum' },
      'an offset that is not negative': {
        file: 'components/parameters/offset.yaml',
        remove: 'schema/minimum',
      },
    },
  },
  {
    kind: 'a limit that is new',
    harm: 'breaks',
    places: {
      'one drive per call': {
        file: schema('BulkRestoreOptions'),
        at: 'properties/OneDrives/maxItems',
        set: 1,
      },
      'two drives at least': {
        file: schema('BulkRestoreOptions'),
        at: 'properties/OneDrives/minItems',
        set: 2,
      },
      'a short id of a drive': { file: schema('OneDrive'), at: 'properties/id/maxLength', set: 36 },
      'a drive id that is a UUID': { file: schema('OneDrive'), at: 'properties/id/format', set: 'uuid' },
      'different drives': {
        file: schema('BulkRestoreOptions'),
        at: 'properties/OneDrives/uniqueItems',
        set: true,
      },
      'no further properties': { file: schema('BulkRestore'), at: 'additionalProperties', set: false },
      'a page of 100': { file: 'components/parameters/limit.yaml', at: 'schema/maximum', set: 100 },
    },
  },
]
