// Generated from the contract in spec/. Do not edit: change the contract and run `pnpm generate`.

import type { operations as Operations } from './schema.ts'

/** Where the contract says the server is; `{host}` is the caller's. */
export const server = {
  "url": "https://{host}:{port}/v3",
  "variables": {
    "host": "backup.example.com",
    "port": "4443"
  }
} as const

/** Method, path and path parameters of each operation, by operationId. */
export const operations = {
  "restoreOneDrives": {
    "method": "POST",
    "path": "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action",
    "parameters": {
      "restoreSessionId": {
        "name": "restoreSessionId",
        "in": "path",
        "description": "Id of a running restore session of type `Veod` (OneDrive).",
        "example": "61954db6-7278-4d26-86f7-888bda5a4ec4"
      }
    }
  }
} as const

/** The values of each enumeration, in the order of the contract. */
export const enums = {
  "DocumentVersion": [
    "all",
    "last"
  ],
  "DocumentAction": [
    "overwrite",
    "keep"
  ]
} as const

/** The properties of each object schema, in the order of the contract: for forms and for masking. */
export const fields = {
  "Link": {
    "href": {
      "name": "href",
      "description": "Absolute URL of the resource."
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
      "description": "Display name of the owner."
    },
    "url": {
      "name": "url",
      "description": "Address of the drive. Not unique, and on-premises often a path on a server without a public name."
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
      "description": "Which versions of each document to restore, `all` of them or the `last` one."
    },
    "DocumentAction": {
      "name": "DocumentAction",
      "description": "What to do with a document that exists at the destination, `overwrite` it or `keep` it."
    },
    "SkipUnresolved": {
      "name": "SkipUnresolved",
      "description": "Whether to go on without the drives that cannot be resolved. What happens without it is not documented."
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
  "BulkRestore": {
    "restoreToOriginalLocation": {
      "name": "restoreToOriginalLocation",
      "description": "What to restore, how, and as whom. This is the only action the endpoint has."
    }
  },
  "Error": {
    "message": {
      "name": "message",
      "description": "One sentence for people; its wording is not documented."
    }
  }
} as const

/** The named examples of the body of `restoreOneDrives`. */
export const restoreOneDrivesExamples: Record<'on-premises-keep' | 'office-overwrite', NonNullable<Operations['restoreOneDrives']['requestBody']>['content']['application/json']> = {
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
      "OnPremisesPassword": "12345678",
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
