// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

/** The named answers of the contract: for each name the operations that have it, and the status it comes with. */
export const scenarios = {
  "administrator": {
    "createToken": 200
  },
  "login-refused": {
    "createToken": 400
  },
  "refresh-refused": {
    "createToken": 400
  },
  "server-error": {
    "createToken": 500,
    "listOrganizations": 500,
    "getOwnOrganization": 500,
    "listRestoreSessions": 500,
    "getRestoreSession": 500,
    "stopRestoreSession": 500,
    "listRestoreEvents": 500,
    "getRestoreEvent": 500,
    "getSessionOrganization": 500,
    "listOneDrives": 500,
    "getOneDrive": 500
  },
  "organizations": {
    "listOrganizations": 200
  },
  "no-organizations": {
    "listOrganizations": 200
  },
  "request-rejected": {
    "listOrganizations": 400,
    "startRestoreSession": 400,
    "getOwnOrganization": 400,
    "startOwnRestoreSession": 400,
    "listRestoreSessions": 400,
    "getRestoreSession": 400,
    "stopRestoreSession": 400,
    "listRestoreEvents": 400,
    "getRestoreEvent": 400,
    "getSessionOrganization": 400,
    "listOneDrives": 400,
    "getOneDrive": 400,
    "restoreOneDrives": 400
  },
  "token-expired": {
    "listOrganizations": 401,
    "startRestoreSession": 401,
    "getOwnOrganization": 401,
    "startOwnRestoreSession": 401,
    "listRestoreSessions": 401,
    "getRestoreSession": 401,
    "stopRestoreSession": 401,
    "listRestoreEvents": 401,
    "getRestoreEvent": 401,
    "getSessionOrganization": 401,
    "listOneDrives": 401,
    "getOneDrive": 401,
    "restoreOneDrives": 401
  },
  "session-working": {
    "startRestoreSession": 201,
    "startOwnRestoreSession": 201,
    "getRestoreSession": 200
  },
  "not-found": {
    "startRestoreSession": 404,
    "getRestoreSession": 404,
    "stopRestoreSession": 404,
    "listRestoreEvents": 404,
    "getRestoreEvent": 404,
    "getSessionOrganization": 404,
    "listOneDrives": 404,
    "getOneDrive": 404,
    "restoreOneDrives": 404
  },
  "session-not-created": {
    "startRestoreSession": 500,
    "startOwnRestoreSession": 500
  },
  "own-organization": {
    "getOwnOrganization": 200
  },
  "sessions-page": {
    "listRestoreSessions": 200
  },
  "sessions-array": {
    "listRestoreSessions": 200
  },
  "no-sessions": {
    "listRestoreSessions": 200
  },
  "session-stopped": {
    "getRestoreSession": 200
  },
  "session-expired": {
    "getRestoreSession": 500,
    "stopRestoreSession": 500,
    "listRestoreEvents": 500,
    "getRestoreEvent": 500,
    "getSessionOrganization": 500,
    "listOneDrives": 500,
    "getOneDrive": 500,
    "restoreOneDrives": 500
  },
  "events-running": {
    "listRestoreEvents": 200
  },
  "events-finished": {
    "listRestoreEvents": 200
  },
  "events-with-failures": {
    "listRestoreEvents": 200
  },
  "no-events": {
    "listRestoreEvents": 200
  },
  "item-restored": {
    "getRestoreEvent": 200
  },
  "item-restored-beside": {
    "getRestoreEvent": 200
  },
  "session-organization": {
    "getSessionOrganization": 200
  },
  "drives-first-page": {
    "listOneDrives": 200
  },
  "drives-last-page": {
    "listOneDrives": 200
  },
  "no-drives": {
    "listOneDrives": 200
  },
  "one-drive": {
    "getOneDrive": 200
  },
  "drive-unresolved": {
    "restoreOneDrives": 500
  },
  "restore-failed": {
    "restoreOneDrives": 500
  }
} as const

/** Name of an answer that the mock can be told to give. */
export type ScenarioName = keyof typeof scenarios
