// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

import type { operations as Operations } from './schema.ts'
import { OrganizationType, ExploreType, RestoreSessionType, RestoreSessionState, RestoreSessionResult, RestoreEventType, RestoreEventStatus, DocumentVersion, DocumentAction } from './wire.ts'

/**
 * Where the contract says the server is; `{host}` is the caller's.
 *
 * @example
 * import { server } from '@onedrive-restore/client'
 *
 * console.log(server.variables.port)
 */
export const server = {
  "url": "https://{host}:{port}/v3",
  "variables": {
    "host": "backup.example.com",
    "port": "4443"
  }
} as const

/**
 * Method, path and parameters of each operation, by operationId.
 *
 * @example
 * import { operations } from '@onedrive-restore/client'
 *
 * console.log(operations.listOneDrives.path)
 */
export const operations = {
  "createToken": {
    "method": "POST",
    "path": "/Token",
    "parameters": {}
  },
  "listOrganizations": {
    "method": "GET",
    "path": "/Organizations",
    "parameters": {}
  },
  "startRestoreSession": {
    "method": "POST",
    "path": "/Organizations/{organizationId}/Action",
    "parameters": {
      "organizationId": {
        "name": "organizationId",
        "in": "path",
        "description": "Id of an organization.",
        "example": "7b2b1ae1-7bbb-4651-b479-bda7edc7838b"
      }
    }
  },
  "getOwnOrganization": {
    "method": "GET",
    "path": "/Organization",
    "parameters": {}
  },
  "startOwnRestoreSession": {
    "method": "POST",
    "path": "/Organization/Action",
    "parameters": {}
  },
  "listRestoreSessions": {
    "method": "GET",
    "path": "/RestoreSessions",
    "parameters": {
      "offset": {
        "name": "offset",
        "in": "query",
        "description": "How many entries to leave out at the start.",
        "example": 0
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was\nreported to time out in an organization of 595 users.",
        "example": 30
      }
    }
  },
  "getRestoreSession": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      }
    }
  },
  "stopRestoreSession": {
    "method": "POST",
    "path": "/RestoreSessions/{restoreSessionId}/Action",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      }
    }
  },
  "listRestoreEvents": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Events",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "description": "How many entries to leave out at the start.",
        "example": 0
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was\nreported to time out in an organization of 595 users.",
        "example": 30
      }
    }
  },
  "getRestoreEvent": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Events/{eventId}",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      },
      "eventId": {
        "name": "eventId",
        "in": "path",
        "description": "Id of an event of the session.",
        "example": "755d207e-ebd6-49da-9943-3b9e5eb31dee"
      }
    }
  },
  "getSessionOrganization": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      }
    }
  },
  "listOneDrives": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "description": "How many entries to leave out at the start.",
        "example": 0
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was\nreported to time out in an organization of 595 users.",
        "example": 30
      }
    }
  },
  "getOneDrive": {
    "method": "GET",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/{oneDriveId}",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      },
      "oneDriveId": {
        "name": "oneDriveId",
        "in": "path",
        "description": "Id of a drive as a list of drives answered it.",
        "example": "b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39"
      }
    }
  },
  "restoreOneDrives": {
    "method": "POST",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a restore session.",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      }
    }
  }
} as const

/**
 * The values of each enumeration by their own name, in the order of the contract.
 *
 * @example
 * import { enums } from '@onedrive-restore/client'
 *
 * console.log(enums.DocumentAction.keep)
 */
export const enums = { OrganizationType, ExploreType, RestoreSessionType, RestoreSessionState, RestoreSessionResult, RestoreEventType, RestoreEventStatus, DocumentVersion, DocumentAction }

/**
 * The properties of each object schema, in the order of the contract: for forms and for masking.
 *
 * @example
 * import { fields } from '@onedrive-restore/client'
 *
 * console.log(fields.OneDrive.url.description)
 */
export const fields = {
  "PasswordGrant": {
    "grant_type": {
      "name": "grant_type",
      "description": "The kind of grant."
    },
    "username": {
      "name": "username",
      "description": "Account name, such as `TECH\\administrator`."
    },
    "password": {
      "name": "password",
      "description": "Password of the account.",
      "secret": true
    }
  },
  "RefreshGrant": {
    "grant_type": {
      "name": "grant_type",
      "description": "The kind of grant."
    },
    "refresh_token": {
      "name": "refresh_token",
      "description": "The refresh token of the last answer.",
      "secret": true
    }
  },
  "Token": {
    "access_token": {
      "name": "access_token",
      "description": "Goes into the `Authorization` header of every other call.",
      "secret": true
    },
    "token_type": {
      "name": "token_type",
      "description": "The word `bearer`; do not rely on its case."
    },
    "expires_in": {
      "name": "expires_in",
      "description": "Lifetime of the access token in seconds; 60 minutes unless an administrator changed it."
    },
    "refresh_token": {
      "name": "refresh_token",
      "description": "Buys the next pair. How long it lives is not documented.",
      "secret": true
    },
    "userName": {
      "name": "userName",
      "description": "The account that signed in."
    },
    ".issued": {
      "name": ".issued",
      "description": "When the access token was issued. The date format of v3 is not confirmed, so prefer `expires_in`."
    },
    ".expires": {
      "name": ".expires",
      "description": "When the access token ends, in the same unconfirmed format."
    }
  },
  "TokenError": {
    "error": {
      "name": "error",
      "description": "A code. Which ones is not documented; OAuth 2.0 has `invalid_grant` for wrong credentials (inferred)."
    },
    "error_description": {
      "name": "error_description",
      "description": "One sentence for people."
    }
  },
  "ApiError": {
    "message": {
      "name": "message",
      "description": "One sentence for people. Its wording is not documented and can change."
    }
  },
  "Link": {
    "href": {
      "name": "href",
      "description": "Absolute URL of the resource."
    }
  },
  "Organization": {
    "id": {
      "name": "id",
      "description": "Id of the organization."
    },
    "name": {
      "name": "name",
      "description": "Name of the organization, such as its default domain."
    },
    "type": {
      "name": "type",
      "description": "Where the organization lives. It decides which credentials a restore needs: the page has a pair for each kind, and\nthat `Hybrid` needs both is not documented (inferred)."
    },
    "region": {
      "name": "region",
      "description": "Office 365 region, such as `Worldwide`."
    },
    "officeName": {
      "name": "officeName",
      "description": "Name of the Office 365 part."
    },
    "isExchangeOnline": {
      "name": "isExchangeOnline",
      "description": "Whether Exchange Online is protected."
    },
    "isSharePointOnline": {
      "name": "isSharePointOnline",
      "description": "Whether SharePoint Online, and with it OneDrive, is protected."
    },
    "isBackedup": {
      "name": "isBackedup",
      "description": "Whether there is a backup."
    },
    "firstBackuptime": {
      "name": "firstBackuptime",
      "description": "When the first backup was made; the time zone can be missing."
    },
    "lastBackuptime": {
      "name": "lastBackuptime",
      "description": "When the last backup was made; the time zone can be missing."
    },
    "_links": {
      "name": "_links",
      "description": "Links by their relation."
    }
  },
  "ExploreOptions": {
    "datetime": {
      "name": "datetime",
      "description": "Point in time to open, in UTC. Before the first backup the session is empty; after the last one the latest\nrestore point is used.\n\nSend ISO 8601 such as `2019-04-12T10:54:40.2794046Z`, the sample of v3, whose list of formats is lost. Other\nversions list `yyyy-MM-dd HH:mm:ss.SSS` and `yyyy.MM.dd hh:mm:ss`, and a client of v3 sends `2019.04.12 10:54`."
    },
    "type": {
      "name": "type",
      "description": "What to explore, `veod` for OneDrive, `vesp` for SharePoint, `vex` for Exchange. The bulk restore needs `veod`."
    },
    "showDeleted": {
      "name": "showDeleted",
      "description": "Whether to show what was deleted before the point in time."
    },
    "showAllVersions": {
      "name": "showAllVersions",
      "description": "Whether to show all versions of each item."
    }
  },
  "Explore": {
    "explore": {
      "name": "explore",
      "description": "Which backup to open, and how."
    }
  },
  "RestoreSessionLinks": {
    "self": {
      "name": "self",
      "description": "The session itself."
    },
    "organization": {
      "name": "organization",
      "description": "The organization in the opened backup."
    },
    "restoreSessionEvents": {
      "name": "restoreSessionEvents",
      "description": "The events of the session. Not documented for v3; a client of v5 reads it."
    }
  },
  "RestoreSession": {
    "id": {
      "name": "id",
      "description": "Id of the session."
    },
    "name": {
      "name": "name",
      "description": "Name of the session."
    },
    "organization": {
      "name": "organization",
      "description": "Name of the organization."
    },
    "type": {
      "name": "type",
      "description": "What the session shows. Answers begin with a capital where requests do not."
    },
    "creationTime": {
      "name": "creationTime",
      "description": "When the session was started."
    },
    "endTime": {
      "name": "endTime",
      "description": "When the session ended; missing while it runs."
    },
    "state": {
      "name": "state",
      "description": "Where the session stands. That only a `Working` session can restore is not documented (inferred)."
    },
    "result": {
      "name": "result",
      "description": "The result so far; it is there before the session ends."
    },
    "initiatedBy": {
      "name": "initiatedBy",
      "description": "Account that started the session."
    },
    "details": {
      "name": "details",
      "description": "Progress in words."
    },
    "_links": {
      "name": "_links",
      "description": "Where a restore session and what belongs to it can be read."
    }
  },
  "PageLinks": {
    "first": {
      "name": "first",
      "description": "The first page."
    },
    "prev": {
      "name": "prev",
      "description": "The page before this one."
    },
    "self": {
      "name": "self",
      "description": "This page."
    },
    "next": {
      "name": "next",
      "description": "The page after this one; missing on the last page."
    }
  },
  "Page": {
    "offset": {
      "name": "offset",
      "description": "How many entries come before this page."
    },
    "limit": {
      "name": "limit",
      "description": "How many entries a page has at most."
    },
    "_links": {
      "name": "_links",
      "description": "Neighbours of the page. They can all be missing when there is one page."
    }
  },
  "Stop": {
    "stop": {
      "name": "stop",
      "description": "Has no options."
    }
  },
  "RestoreEventLinks": {
    "self": {
      "name": "self",
      "description": "The event itself."
    },
    "restoreSession": {
      "name": "restoreSession",
      "description": "The session it happened in."
    }
  },
  "RestoreEvent": {
    "id": {
      "name": "id",
      "description": "Id of the event."
    },
    "type": {
      "name": "type",
      "description": "What was done. The start of a session is an event of type `None`; later versions document the whole list."
    },
    "status": {
      "name": "status",
      "description": "How it went. `Cancelled` and `Skipped` are documented for later versions only."
    },
    "startTime": {
      "name": "startTime",
      "description": "When it began, with the server's offset."
    },
    "endTime": {
      "name": "endTime",
      "description": "When it ended; missing while it runs."
    },
    "duration": {
      "name": "duration",
      "description": "A .NET time span such as `00:00:00.0446928`, although the documentation calls it a number."
    },
    "title": {
      "name": "title",
      "description": "What happened, in one line."
    },
    "message": {
      "name": "message",
      "description": "What happened, with the item, its source and its target."
    },
    "itemName": {
      "name": "itemName",
      "description": "Name of the item."
    },
    "itemType": {
      "name": "itemType",
      "description": "Kind of the item, such as `List` or `Document`."
    },
    "itemSizeBytes": {
      "name": "itemSizeBytes",
      "description": "Size of the item in bytes."
    },
    "source": {
      "name": "source",
      "description": "Where the item was in the backup."
    },
    "target": {
      "name": "target",
      "description": "Where the item was restored to."
    },
    "order": {
      "name": "order",
      "description": "Place among the events of the session."
    },
    "_links": {
      "name": "_links",
      "description": "Where an event and its session can be read."
    }
  },
  "SessionOrganization": {
    "id": {
      "name": "id",
      "description": "Id of the organization."
    },
    "name": {
      "name": "name",
      "description": "Name of the organization. The page's table has the bare name; its example has the point in time behind it."
    },
    "_links": {
      "name": "_links",
      "description": "Links by their relation."
    }
  },
  "OneDriveLinks": {
    "self": {
      "name": "self",
      "description": "The drive itself."
    },
    "folders": {
      "name": "folders",
      "description": "Folders in the root of the drive."
    },
    "allfolders": {
      "name": "allfolders",
      "description": "All folders of the drive."
    },
    "documents": {
      "name": "documents",
      "description": "Documents in the root of the drive."
    },
    "alldocuments": {
      "name": "alldocuments",
      "description": "All documents of the drive."
    }
  },
  "OneDrive": {
    "id": {
      "name": "id",
      "description": "Opaque id. It looks like two UUIDs without a separator, 72 characters; do not rely on it."
    },
    "name": {
      "name": "name",
      "description": "Name of the drive; in the samples it is that of its owner."
    },
    "url": {
      "name": "url",
      "description": "Address of the drive. In the sample of the page two drives have the same one."
    },
    "_links": {
      "name": "_links",
      "description": "Where the server keeps the drive and its content."
    }
  },
  "BulkRestoreOptions": {
    "OneDrives": {
      "name": "OneDrives",
      "description": "The OneDrives to restore."
    },
    "DocumentVersion": {
      "name": "DocumentVersion",
      "description": "Which versions of each document to restore, `all` of them or the `last` one. That the last one is that of the opened\nbackup, and not that of today, is not documented (inferred)."
    },
    "DocumentAction": {
      "name": "DocumentAction",
      "description": "What to do when the destination contains the document. The page has the two words only; the vendor's other tools say\nwhat they do: `overwrite` replaces what is there, `keep` leaves it and restores beside it, as `RESTORED-<name>`.\n\nWhat a second `keep` does is documented nowhere, so a repeat is not known to be harmless. A copy beside every document\ntakes up to twice the storage (inferred)."
    },
    "SkipUnresolved": {
      "name": "SkipUnresolved",
      "description": "Whether to skip the unresolved items. Of the same restore by PowerShell the vendor says that items of users who are\nnot resolved are then not restored, and that nothing is skipped unless one asks for it. What this call does without\nthe property is not documented."
    }
  },
  "HybridCredentials": {
    "OfficeUsername": {
      "name": "OfficeUsername",
      "description": "User name for the Office 365 organization, such as `jsmith@westsupport.onmicrosoft.com`."
    },
    "OfficePassword": {
      "name": "OfficePassword",
      "description": "Password of `OfficeUsername`.",
      "secret": true
    },
    "OnPremisesUsername": {
      "name": "OnPremisesUsername",
      "description": "User name for the on-premises organization."
    },
    "OnPremisesPassword": {
      "name": "OnPremisesPassword",
      "description": "Password of `OnPremisesUsername`.",
      "secret": true
    }
  },
  "OfficeCredentials": {
    "OfficeUsername": {
      "name": "OfficeUsername",
      "description": "User name for the Office 365 organization, such as `jsmith@westsupport.onmicrosoft.com`."
    },
    "OfficePassword": {
      "name": "OfficePassword",
      "description": "Password of `OfficeUsername`.",
      "secret": true
    }
  },
  "OnPremisesCredentials": {
    "OnPremisesUsername": {
      "name": "OnPremisesUsername",
      "description": "User name for the on-premises organization."
    },
    "OnPremisesPassword": {
      "name": "OnPremisesPassword",
      "description": "Password of `OnPremisesUsername`.",
      "secret": true
    }
  },
  "BulkRestore": {
    "restoreToOriginalLocation": {
      "name": "restoreToOriginalLocation",
      "description": "What to restore, how, and as whom. This is the only action the endpoint has."
    }
  },
  "RestoreIssue": {
    "id": {
      "name": "id",
      "description": "Id of the item."
    },
    "path": {
      "name": "path",
      "description": "Where the item is."
    },
    "title": {
      "name": "title",
      "description": "Name of the item."
    },
    "type": {
      "name": "type",
      "description": "Kind of the item, such as `Item`, `List` or `Site`."
    },
    "warnings": {
      "name": "warnings",
      "description": "What was restored with reservations."
    },
    "error": {
      "name": "error",
      "description": "Why the item was not restored."
    }
  },
  "DriveStatisticsDetails": {
    "failedRestrictionsCount": {
      "name": "failedRestrictionsCount",
      "description": "How many restrictions could not be restored."
    },
    "restoreIssues": {
      "name": "restoreIssues",
      "description": "The items with a warning or an error."
    },
    "exceptions": {
      "name": "exceptions",
      "description": "Errors as one client reads them."
    },
    "warnings": {
      "name": "warnings",
      "description": "Warnings as one client reads them."
    }
  },
  "DriveStatistics": {
    "oneDrive": {
      "name": "oneDrive",
      "description": "One backed-up OneDrive, sent back as the list of drives answered it. Whether an id alone would do for the bulk restore\nis not documented, so this description requires what clients send (inferred)."
    },
    "status": {
      "name": "status",
      "description": "The result so far; it is there before the session ends."
    },
    "error": {
      "name": "error",
      "description": "Why this drive failed."
    },
    "details": {
      "name": "details",
      "description": "What went wrong inside one drive."
    }
  },
  "BulkRestoreStatistics": {
    "status": {
      "name": "status",
      "description": "The result so far; it is there before the session ends."
    },
    "error": {
      "name": "error",
      "description": "Why the whole restore failed."
    },
    "details": {
      "name": "details",
      "description": "One entry per drive."
    }
  }
} as const

/**
 * The named examples of the body of `createToken`.
 *
 * @example
 * import { createTokenExamples } from '@onedrive-restore/client'
 *
 * console.log(Object.keys(createTokenExamples))
 */
export const createTokenExamples: Record<'password-grant' | 'refresh-grant', NonNullable<Operations['createToken']['requestBody']>['content']['application/x-www-form-urlencoded']> = {
  "password-grant": {
    "grant_type": "password",
    "username": "TECH\\administrator",
    "password": "correct-horse-battery"
  },
  "refresh-grant": {
    "grant_type": "refresh_token",
    "refresh_token": "sample-refresh-token-of-an-administrator"
  }
}

/**
 * The named examples of the body of `startRestoreSession`.
 *
 * @example
 * import { startRestoreSessionExamples } from '@onedrive-restore/client'
 *
 * console.log(Object.keys(startRestoreSessionExamples))
 */
export const startRestoreSessionExamples: Record<'explore-onedrives', NonNullable<Operations['startRestoreSession']['requestBody']>['content']['application/json']> = {
  "explore-onedrives": {
    "explore": {
      "datetime": "2019-04-12T10:54:40.2794046Z",
      "type": "veod",
      "showDeleted": true,
      "showAllVersions": true
    }
  }
}

/**
 * The named examples of the body of `startOwnRestoreSession`.
 *
 * @example
 * import { startOwnRestoreSessionExamples } from '@onedrive-restore/client'
 *
 * console.log(Object.keys(startOwnRestoreSessionExamples))
 */
export const startOwnRestoreSessionExamples: Record<'explore-onedrives', NonNullable<Operations['startOwnRestoreSession']['requestBody']>['content']['application/json']> = {
  "explore-onedrives": {
    "explore": {
      "datetime": "2019-04-12T10:54:40.2794046Z",
      "type": "veod",
      "showDeleted": true,
      "showAllVersions": true
    }
  }
}

/**
 * The named examples of the body of `stopRestoreSession`.
 *
 * @example
 * import { stopRestoreSessionExamples } from '@onedrive-restore/client'
 *
 * console.log(Object.keys(stopRestoreSessionExamples))
 */
export const stopRestoreSessionExamples: Record<'stop', NonNullable<Operations['stopRestoreSession']['requestBody']>['content']['application/json']> = {
  "stop": {
    "stop": null
  }
}

/**
 * The named examples of the body of `restoreOneDrives`.
 *
 * @example
 * import { restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * console.log(Object.keys(restoreOneDrivesExamples))
 */
export const restoreOneDrivesExamples: Record<'office-keep' | 'on-premises-keep' | 'office-overwrite', NonNullable<Operations['restoreOneDrives']['requestBody']>['content']['application/json']> = {
  "office-keep": {
    "restoreToOriginalLocation": {
      "OneDrives": [
        {
          "id": "b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39",
          "name": "Administrator",
          "url": "https://westsupport-my.sharepoint.com/personal/admin_westsupport_onmicrosoft_com"
        }
      ],
      "DocumentVersion": "last",
      "DocumentAction": "keep",
      "OfficeUsername": "jsmith@westsupport.onmicrosoft.com",
      "OfficePassword": "correct-horse-battery"
    }
  },
  "on-premises-keep": {
    "restoreToOriginalLocation": {
      "DocumentAction": "keep",
      "SkipUnresolved": true,
      "OneDrives": [
        {
          "id": "b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39",
          "name": "Administrator",
          "url": "http://server/personal/orgUser",
          "_links": {
            "self": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39"
            },
            "folders": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39/folders?parentId=null"
            },
            "allfolders": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39/folders"
            },
            "documents": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39/documents?parentId=null"
            },
            "alldocuments": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39/documents"
            }
          }
        },
        {
          "id": "724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11",
          "name": "CopyTo User",
          "url": "http://server/personal/orgUser",
          "_links": {
            "self": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11"
            },
            "folders": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11/folders?parentId=null"
            },
            "allfolders": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11/folders"
            },
            "documents": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11/documents?parentId=null"
            },
            "alldocuments": {
              "href": "https://support.north.local:4443/v3/restoresessions/61954db6-7278-4d26-86f7-888bda5a4ec4/organization/onedrives/724011c3-a540-4684-b24f-3e2ab4ef6380df26ea7d-6468-4846-bdf5-4e88d871ed11/documents"
            }
          }
        }
      ],
      "OnPremisesUsername": "admin",
      "OnPremisesPassword": "correct-horse-battery",
      "DocumentVersion": "last"
    }
  },
  "office-overwrite": {
    "restoreToOriginalLocation": {
      "OneDrives": [
        {
          "id": "b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39",
          "name": "Administrator",
          "url": "https://westsupport-my.sharepoint.com/personal/admin_westsupport_onmicrosoft_com"
        }
      ],
      "DocumentVersion": "all",
      "DocumentAction": "overwrite",
      "OfficeUsername": "jsmith@westsupport.onmicrosoft.com",
      "OfficePassword": "correct-horse-battery"
    }
  }
}
