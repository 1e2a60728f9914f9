// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

import type { Shape } from '../contract/shape.ts'

/** How to send each operation and what it can answer, by operationId. */
export const routes = {
  "createToken": {
    "method": "POST",
    "path": "/Token",
    "statuses": [
      200,
      400,
      500
    ],
    "sends": "application/x-www-form-urlencoded",
    "answers": true,
    "open": true
  },
  "listOrganizations": {
    "method": "GET",
    "path": "/Organizations",
    "statuses": [
      200,
      400,
      401,
      500
    ],
    "answers": true
  },
  "startRestoreSession": {
    "method": "POST",
    "path": "/Organizations/{organizationId}/Action",
    "statuses": [
      201,
      400,
      401,
      404,
      500
    ],
    "sends": "application/json",
    "answers": true
  },
  "getOwnOrganization": {
    "method": "GET",
    "path": "/Organization",
    "statuses": [
      200,
      400,
      401,
      500
    ],
    "answers": true
  },
  "startOwnRestoreSession": {
    "method": "POST",
    "path": "/Organization/Action",
    "statuses": [
      201,
      400,
      401,
      500
    ],
    "sends": "application/json",
    "answers": true
  },
  "listRestoreSessions": {
    "method": "GET",
    "path": "/RestoreSessions",
    "statuses": [
      200,
      400,
      401,
      500
    ],
    "answers": true
  },
  "getRestoreSession": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "stopRestoreSession": {
    "method": "POST",
    "path": "/RestoreSessions/{restoreSessionId}/Action",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "sends": "application/json"
  },
  "listRestoreEvents": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Events",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "getRestoreEvent": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Events/{eventId}",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "getSessionOrganization": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "listOneDrives": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "getOneDrive": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/{oneDriveId}",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "answers": true
  },
  "restoreOneDrives": {
    "method": "POST",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action",
    "statuses": [
      200,
      400,
      401,
      404,
      500
    ],
    "sends": "application/json"
  }
} as const

/** Names of the properties that hold a secret, in lower case: the server does not look at case. */
export const secretNames: readonly string[] = [
  "password",
  "refresh_token",
  "access_token",
  "officepassword",
  "onpremisespassword"
]

/** Names of the properties that hold sentences for people. */
export const sentenceNames: readonly string[] = [
  "error",
  "error_description",
  "message",
  "warnings",
  "exceptions"
]

/** Names of the query parameters. */
export const queryNames = {
  "offset": "offset",
  "limit": "limit"
} as const

/**
 * What every `PasswordGrant` says.
 *
 * @example
 * import { PasswordGrant } from '@onedrive-restore/client'
 *
 * console.log(PasswordGrant)
 */
export const PasswordGrant = {
  "grant_type": "password"
} as const

/**
 * What every `RefreshGrant` says.
 *
 * @example
 * import { RefreshGrant } from '@onedrive-restore/client'
 *
 * console.log(RefreshGrant)
 */
export const RefreshGrant = {
  "grant_type": "refresh_token"
} as const

/**
 * What every `Stop` says.
 *
 * @example
 * import { Stop } from '@onedrive-restore/client'
 *
 * console.log(Stop)
 */
export const Stop = {
  "stop": null
} as const

/** The values of `OrganizationType`. */
export const OrganizationType = {
  "Office365": "Office365",
  "OnPremises": "OnPremises",
  "Hybrid": "Hybrid"
} as const

/** The values of `ExploreType`. */
export const ExploreType = {
  "veod": "veod",
  "vesp": "vesp",
  "vex": "vex"
} as const

/** The values of `RestoreSessionType`. */
export const RestoreSessionType = {
  "Veod": "Veod",
  "Vesp": "Vesp",
  "Vex": "Vex"
} as const

/** The values of `RestoreSessionState`. */
export const RestoreSessionState = {
  "Starting": "Starting",
  "Working": "Working",
  "Stopping": "Stopping",
  "Stopped": "Stopped"
} as const

/** The values of `RestoreSessionResult`. */
export const RestoreSessionResult = {
  "Success": "Success",
  "Warning": "Warning",
  "Failed": "Failed"
} as const

/** The values of `RestoreEventType`. */
export const RestoreEventType = {
  "None": "None",
  "Save": "Save",
  "Export": "Export",
  "Send": "Send",
  "Restore": "Restore",
  "View": "View"
} as const

/** The values of `RestoreEventStatus`. */
export const RestoreEventStatus = {
  "Running": "Running",
  "Success": "Success",
  "Warning": "Warning",
  "Failed": "Failed",
  "Cancelled": "Cancelled",
  "Skipped": "Skipped"
} as const

/** The values of `DocumentVersion`. */
export const DocumentVersion = {
  "all": "all",
  "last": "last"
} as const

/** The values of `DocumentAction`. */
export const DocumentAction = {
  "overwrite": "overwrite",
  "keep": "keep"
} as const

/** The shape of `BulkRestoreStatistics`. */
export const BulkRestoreStatistics: Shape = {
  "has": {
    "status": [
      "Success",
      "Warning",
      "Failed"
    ],
    "error?": "string",
    "details?": {
      "each": {
        "has": {
          "oneDrive": {
            "has": {
              "id": "string",
              "name": "string",
              "url": "string"
            }
          },
          "status": [
            "Success",
            "Warning",
            "Failed"
          ],
          "error?": "string",
          "details?": {
            "has": {
              "failedRestrictionsCount?": "number",
              "restoreIssues?": {
                "each": {
                  "has": {
                    "id?": "string",
                    "path?": "string",
                    "title?": "string",
                    "type?": "string",
                    "warnings?": {
                      "each": "string"
                    },
                    "error?": "string"
                  }
                }
              },
              "exceptions?": {
                "each": "string"
              },
              "warnings?": {
                "each": "string"
              }
            }
          }
        }
      }
    }
  }
}
