// Generated from the contract in spec/. Do not edit: change the contract and run `pnpm generate`.

export interface paths {
    "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a running restore session of type `Veod` (OneDrive).
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore OneDrives to their original locations
         * @description Restores every OneDrive in the list to where it was backed up from.
         *
         *     The call is synchronous: the server answers when the whole restore is over, which can take hours. It overwrites
         *     or adds files of real people and has no idempotency key. After a lost connection the restore may still be
         *     running: look at the events of the restore session before sending anything again.
         *
         *     A success has no body. That a single drive failed does not show in the status.
         */
        post: operations["restoreOneDrives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A link to another resource. */
        Link: {
            /** @description Absolute URL of the resource. */
            href: string;
        };
        /** @description Where the server keeps the drive and its content. */
        OneDriveLinks: {
            /** @description The drive itself. */
            self?: components["schemas"]["Link"];
            /** @description Folders in the root of the drive. */
            folders?: components["schemas"]["Link"];
            /** @description All folders of the drive. */
            allfolders?: components["schemas"]["Link"];
            /** @description Documents in the root of the drive. */
            documents?: components["schemas"]["Link"];
            /** @description All documents of the drive. */
            alldocuments?: components["schemas"]["Link"];
        };
        /** @description One backed-up OneDrive, sent back as the list of drives answered it. */
        OneDrive: {
            /** @description Opaque id. It looks like two UUIDs without a separator, 72 characters; do not rely on it. */
            id: string;
            /** @description Display name of the owner. */
            name: string;
            /** @description Address of the drive. Not unique, and on-premises often a path on a server without a public name. */
            url: string;
            _links?: components["schemas"]["OneDriveLinks"];
        };
        /**
         * @description Which versions of each document to restore, `all` of them or the `last` one.
         * @enum {string}
         */
        DocumentVersion: "all" | "last";
        /**
         * @description What to do with a document that exists at the destination, `overwrite` it or `keep` it.
         * @enum {string}
         */
        DocumentAction: "overwrite" | "keep";
        /** @description What to restore and how. The two choices that overwrite files have no default, so both are required. */
        BulkRestoreOptions: {
            /** @description The OneDrives to restore. */
            OneDrives: components["schemas"]["OneDrive"][];
            DocumentVersion: components["schemas"]["DocumentVersion"];
            DocumentAction: components["schemas"]["DocumentAction"];
            /** @description Whether to go on without the drives that cannot be resolved. What happens without it is not documented. */
            SkipUnresolved?: boolean;
        };
        /** @description User name for the Office 365 organization, such as `jsmith@westsupport.onmicrosoft.com`. */
        OfficeUsername: string;
        /**
         * Format: password
         * @description Password of `OfficeUsername`.
         */
        OfficePassword: string;
        /**
         * Office 365
         * @description Credentials of an Office 365 organization.
         */
        OfficeCredentials: {
            OfficeUsername: components["schemas"]["OfficeUsername"];
            OfficePassword: components["schemas"]["OfficePassword"];
            OnPremisesUsername?: never;
            OnPremisesPassword?: never;
        };
        /** @description User name for the on-premises organization. */
        OnPremisesUsername: string;
        /**
         * Format: password
         * @description Password of `OnPremisesUsername`.
         */
        OnPremisesPassword: string;
        /**
         * On-premises
         * @description Credentials of an on-premises organization.
         */
        OnPremisesCredentials: {
            OnPremisesUsername: components["schemas"]["OnPremisesUsername"];
            OnPremisesPassword: components["schemas"]["OnPremisesPassword"];
            OfficeUsername?: never;
            OfficePassword?: never;
        };
        /**
         * Hybrid
         * @description Credentials of both parts of a hybrid organization.
         */
        HybridCredentials: {
            OfficeUsername: components["schemas"]["OfficeUsername"];
            OfficePassword: components["schemas"]["OfficePassword"];
            OnPremisesUsername: components["schemas"]["OnPremisesUsername"];
            OnPremisesPassword: components["schemas"]["OnPremisesPassword"];
        };
        /** @description Who restores: one complete pair for the kind of organization, both pairs for a hybrid one. Half a pair is refused. */
        RestoreCredentials: components["schemas"]["OfficeCredentials"] | components["schemas"]["OnPremisesCredentials"] | components["schemas"]["HybridCredentials"];
        /** @description What to restore, how, and as whom. This is the only action the endpoint has. */
        RestoreToOriginalLocation: components["schemas"]["BulkRestoreOptions"] & components["schemas"]["RestoreCredentials"];
        /** @description The body of a bulk restore. */
        BulkRestore: {
            restoreToOriginalLocation: components["schemas"]["RestoreToOriginalLocation"];
        };
        /** @description What the server says when it refuses or fails. The body can also be missing or not be JSON. */
        Error: {
            /** @description One sentence for people; its wording is not documented. */
            message: string;
        };
    };
    responses: {
        /** @description The server could not read the request, or refused what it says. Nothing was restored. */
        RejectedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No access token, or one that is not valid or has expired. Nothing was restored. */
        InvalidToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such resource. Nothing was restored. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The restore failed, or the restore session has expired or was stopped; the server answers almost every failure this way. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of a running restore session of type `Veod` (OneDrive).
         * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
         */
        restoreSessionId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Length of the response body in bytes; a success has none.
         * @example 0
         */
        "Content-Length": 0;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    restoreOneDrives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a running restore session of type `Veod` (OneDrive).
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRestore"];
            };
        };
        responses: {
            /**
             * @description The restore is over. There is no body and, for restore actions, no `Content-Type` header
             *     (the page calls it "null").
             */
            200: {
                headers: {
                    "Content-Length": components["headers"]["Content-Length"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Failure"];
        };
    };
}
