// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

export interface paths {
    "/Token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, or refresh a token
         * @description Answers a pair of tokens. No sign-out is documented for v3: a token ends with its lifetime.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description All organizations at once, as a plain array without pages.
         */
        get: operations["listOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Organizations/{organizationId}/Action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an organization.
                 * @example 7b2b1ae1-7bbb-4651-b479-bda7edc7838b
                 */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a backup
         * @description Starts a restore session. On a big organization this was seen to take long, with the session in the list before
         *     the call returned: after a lost connection look for it before you start another one. No limit on how many run
         *     side by side is documented.
         */
        post: operations["startRestoreSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the organization of the signed-in tenant
         * @description The organization whose account signed in. It is the tenant's first step, as `listOrganizations` is the
         *     administrator's. What the token of an administrator gets here is not documented.
         */
        get: operations["getOwnOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/Organization/Action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a backup of the signed-in tenant's organization
         * @description Starts a restore session on the organization whose account signed in. It does for a tenant what
         *     `startRestoreSession` does for an administrator, and what is said there holds here.
         */
        post: operations["startOwnRestoreSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List restore sessions
         * @description The sessions of the current user. An array is documented, servers were seen to answer a page.
         */
        get: operations["listRestoreSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * Get a restore session
         * @description Shows where a session stands. A session that has expired was seen to answer 500 instead of 404.
         */
        get: operations["getRestoreSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a restore session
         * @description Ends the session and with it the access to the backup. The server also stops sessions by itself after a time
         *     that is not documented. A stop of an Exchange session was reported to be ignored: ask `getRestoreSession` when it
         *     matters.
         */
        post: operations["stopRestoreSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * List the events of a session
         * @description One page of what has happened in a session. While a bulk restore is open no other way to see its progress is
         *     documented, and after a lost connection no other way to learn what was restored. That the events of a bulk
         *     restore appear while it runs is a conclusion from how sessions work (inferred).
         */
        get: operations["listRestoreEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of an event of the session.
                 * @example 755d207e-ebd6-49da-9943-3b9e5eb31dee
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        /**
         * Get an event of a session
         * @description One thing that happened in a session. The link `self` of a listed event leads here.
         */
        get: operations["getRestoreEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Organization": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * Get the organization of a session
         * @description Shows whose backup a session has opened, and of when. The link `organization` of a session leads here.
         */
        get: operations["getSessionOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Organization/OneDrives": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * List the drives of a session
         * @description One page of the drives that the opened backup holds. Ask for the next page while there is one: a client that did
         *     not lost users from view.
         */
        get: operations["listOneDrives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/{oneDriveId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of a drive as a list of drives answered it.
                 * @example b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39
                 */
                oneDriveId: components["parameters"]["oneDriveId"];
            };
            cookie?: never;
        };
        /**
         * Get a drive of a session
         * @description One drive of the opened backup. The link `self` of a listed drive leads here. A session that has expired was
         *     seen to answer 500.
         */
        get: operations["getOneDrive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
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
         *     Clients find the call synchronous: the server answers when the whole restore is over, which can take hours. It
         *     overwrites or adds files of real people, and no idempotency key is documented. After a lost connection the
         *     restore can still be running (inferred): look at the events of the restore session before sending anything again.
         *
         *     The session must be of type `Veod` and be `Working` (inferred). A success has no body in the documentation. That
         *     a single drive failed was not seen to change the status.
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
        /**
         * Password
         * @description Signs in. An administrator uses a Windows account of the backup server, a tenant the account the organization was added with.
         */
        PasswordGrant: {
            /**
             * @description The kind of grant. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            grant_type: "password";
            /** @description Account name, such as `TECH\administrator`. */
            username: string;
            /**
             * Format: password
             * @description Password of the account.
             */
            password: string;
        };
        /**
         * Refresh token
         * @description Exchanges a refresh token for a new pair of tokens. Keep the new refresh token; whether the old one still works is not
         *     documented.
         */
        RefreshGrant: {
            /**
             * @description The kind of grant. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            grant_type: "refresh_token";
            /**
             * Format: password
             * @description The refresh token of the last answer.
             */
            refresh_token: string;
        };
        /** @description How to get tokens, with a password or with a refresh token. */
        TokenRequest: components["schemas"]["PasswordGrant"] | components["schemas"]["RefreshGrant"];
        /** @description A pair of tokens. */
        Token: {
            /**
             * Format: password
             * @description Goes into the `Authorization` header of every other call.
             */
            access_token: string;
            /** @description The word `bearer`; do not rely on its case. */
            token_type: string;
            /** @description Lifetime of the access token in seconds; 60 minutes unless an administrator changed it. */
            expires_in: number;
            /**
             * Format: password
             * @description Buys the next pair. How long it lives is not documented.
             */
            refresh_token: string;
            /** @description The account that signed in. */
            userName?: string;
            /** @description When the access token was issued. The date format of v3 is not confirmed, so prefer `expires_in`. */
            ".issued"?: string;
            /** @description When the access token ends, in the same unconfirmed format. */
            ".expires"?: string;
        };
        /** @description What the token endpoint says when it refuses. */
        TokenError: {
            /** @description A code. Which ones is not documented; OAuth 2.0 has `invalid_grant` for wrong credentials (inferred). */
            error: string;
            /** @description One sentence for people. */
            error_description?: string;
        };
        /** @description What the server says when it refuses or fails. The body can also be missing or not be JSON (inferred). */
        ApiError: {
            /** @description One sentence for people. Its wording is not documented and can change. */
            message: string;
        };
        /**
         * @description Where the organization lives. It decides which credentials a restore needs: the page has a pair for each kind, and
         *     that `Hybrid` needs both is not documented (inferred).
         * @enum {string}
         */
        OrganizationType: "Office365" | "OnPremises" | "Hybrid";
        /** @description A link to another resource. */
        Link: {
            /** @description Absolute URL of the resource. */
            href: string;
        };
        /** @description Links by their relation. */
        Links: {
            [key: string]: components["schemas"]["Link"];
        };
        /**
         * @description An organization that the backup server protects. The server sends more properties than are described here. The
         *     vendor's samples have account names and even secrets among them, so keep the answer out of logs.
         */
        Organization: {
            /**
             * Format: uuid
             * @description Id of the organization.
             */
            id: string;
            /** @description Name of the organization, such as its default domain. */
            name: string;
            type: components["schemas"]["OrganizationType"];
            /** @description Office 365 region, such as `Worldwide`. */
            region?: string;
            /** @description Name of the Office 365 part. */
            officeName?: string;
            /** @description Whether Exchange Online is protected. */
            isExchangeOnline?: boolean;
            /** @description Whether SharePoint Online, and with it OneDrive, is protected. */
            isSharePointOnline?: boolean;
            /** @description Whether there is a backup. */
            isBackedup?: boolean;
            /** @description When the first backup was made; the time zone can be missing. */
            firstBackuptime?: string;
            /** @description When the last backup was made; the time zone can be missing. */
            lastBackuptime?: string;
            _links?: components["schemas"]["Links"];
        };
        /**
         * @description What to explore, `veod` for OneDrive, `vesp` for SharePoint, `vex` for Exchange. The bulk restore needs `veod`.
         * @enum {string}
         */
        ExploreType: "veod" | "vesp" | "vex";
        /** @description Which backup to open, and how. */
        ExploreOptions: {
            /**
             * @description Point in time to open, in UTC. Before the first backup the session is empty; after the last one the latest
             *     restore point is used.
             *
             *     Send ISO 8601 such as `2019-04-12T10:54:40.2794046Z`, the sample of v3, whose list of formats is lost. Other
             *     versions list `yyyy-MM-dd HH:mm:ss.SSS` and `yyyy.MM.dd hh:mm:ss`, and a client of v3 sends `2019.04.12 10:54`.
             */
            datetime: string;
            type: components["schemas"]["ExploreType"];
            /** @description Whether to show what was deleted before the point in time. */
            showDeleted?: boolean;
            /** @description Whether to show all versions of each item. */
            showAllVersions?: boolean;
        };
        /** @description The body that starts a restore session. */
        Explore: {
            explore: components["schemas"]["ExploreOptions"];
        };
        /**
         * @description What the session shows. Answers begin with a capital where requests do not.
         * @enum {string}
         */
        RestoreSessionType: "Veod" | "Vesp" | "Vex";
        /**
         * @description Where the session stands. That only a `Working` session can restore is not documented (inferred).
         * @enum {string}
         */
        RestoreSessionState: "Starting" | "Working" | "Stopping" | "Stopped";
        /**
         * @description The result so far; it is there before the session ends.
         * @enum {string}
         */
        RestoreSessionResult: "Success" | "Warning" | "Failed";
        /** @description Where a restore session and what belongs to it can be read. */
        RestoreSessionLinks: {
            /** @description The session itself. */
            self?: components["schemas"]["Link"];
            /** @description The organization in the opened backup. */
            organization?: components["schemas"]["Link"];
            /** @description The events of the session. Not documented for v3; a client of v5 reads it. */
            restoreSessionEvents?: components["schemas"]["Link"];
        };
        /** @description A view on a backup, open or closed. */
        RestoreSession: {
            /**
             * Format: uuid
             * @description Id of the session.
             */
            id: string;
            /** @description Name of the session. */
            name?: string;
            /** @description Name of the organization. */
            organization?: string;
            type: components["schemas"]["RestoreSessionType"];
            /**
             * Format: date-time
             * @description When the session was started.
             */
            creationTime?: string;
            /**
             * Format: date-time
             * @description When the session ended; missing while it runs.
             */
            endTime?: string;
            state: components["schemas"]["RestoreSessionState"];
            result?: components["schemas"]["RestoreSessionResult"];
            /** @description Account that started the session. */
            initiatedBy?: string;
            /** @description Progress in words. */
            details?: string;
            _links?: components["schemas"]["RestoreSessionLinks"];
        };
        /** @description All restore sessions of the current user, as documented. */
        RestoreSessionArray: components["schemas"]["RestoreSession"][];
        /** @description Neighbours of the page. They can all be missing when there is one page. */
        PageLinks: {
            /** @description The first page. */
            first?: components["schemas"]["Link"];
            /** @description The page before this one. */
            prev?: components["schemas"]["Link"];
            /** @description This page. */
            self?: components["schemas"]["Link"];
            /** @description The page after this one; missing on the last page. */
            next?: components["schemas"]["Link"];
        };
        /** @description What every slice of a list has. There is no total; another page exists while `_links` has `next`. */
        Page: {
            /** @description How many entries come before this page. */
            offset: number;
            /** @description How many entries a page has at most. */
            limit: number;
            _links?: components["schemas"]["PageLinks"];
        };
        /** @description A slice of the restore sessions, as servers were seen to answer. */
        RestoreSessionPage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["RestoreSession"][];
        };
        /** @description An array is documented, a page was seen. Be ready for both. */
        RestoreSessionList: components["schemas"]["RestoreSessionArray"] | components["schemas"]["RestoreSessionPage"];
        /** @description The body that stops a restore session. */
        Stop: {
            /** @description Has no options. */
            stop: null;
        };
        /**
         * @description What was done. The start of a session is an event of type `None`; later versions document the whole list.
         * @enum {string}
         */
        RestoreEventType: "None" | "Save" | "Export" | "Send" | "Restore" | "View";
        /**
         * @description How it went. `Cancelled` and `Skipped` are documented for later versions only.
         * @enum {string}
         */
        RestoreEventStatus: "Running" | "Success" | "Warning" | "Failed" | "Cancelled" | "Skipped";
        /** @description Where an event and its session can be read. */
        RestoreEventLinks: {
            /** @description The event itself. */
            self?: components["schemas"]["Link"];
            /** @description The session it happened in. */
            restoreSession?: components["schemas"]["Link"];
        };
        /** @description One thing that happened in a restore session, such as the restore of one item. */
        RestoreEvent: {
            /**
             * Format: uuid
             * @description Id of the event.
             */
            id: string;
            type: components["schemas"]["RestoreEventType"];
            status: components["schemas"]["RestoreEventStatus"];
            /**
             * Format: date-time
             * @description When it began, with the server's offset.
             */
            startTime?: string;
            /**
             * Format: date-time
             * @description When it ended; missing while it runs.
             */
            endTime?: string;
            /** @description A .NET time span such as `00:00:00.0446928`, although the documentation calls it a number. */
            duration?: string;
            /** @description What happened, in one line. */
            title: string;
            /** @description What happened, with the item, its source and its target. */
            message?: string;
            /** @description Name of the item. */
            itemName?: string;
            /** @description Kind of the item, such as `List` or `Document`. */
            itemType?: string;
            /** @description Size of the item in bytes. */
            itemSizeBytes?: number;
            /** @description Where the item was in the backup. */
            source?: string;
            /** @description Where the item was restored to. */
            target?: string;
            /** @description Place among the events of the session. */
            order?: number;
            _links?: components["schemas"]["RestoreEventLinks"];
        };
        /** @description A slice of the events of a session. */
        RestoreEventPage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["RestoreEvent"][];
        };
        /** @description An organization as a restore session shows it. */
        SessionOrganization: {
            /**
             * Format: uuid
             * @description Id of the organization.
             */
            id: string;
            /** @description Name of the organization. The page's table has the bare name; its example has the point in time behind it. */
            name: string;
            _links?: components["schemas"]["Links"];
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
        /**
         * @description One backed-up OneDrive, sent back as the list of drives answered it. Whether an id alone would do for the bulk restore
         *     is not documented, so this description requires what clients send (inferred).
         */
        OneDrive: {
            /** @description Opaque id. It looks like two UUIDs without a separator, 72 characters; do not rely on it. */
            id: string;
            /** @description Name of the drive; in the samples it is that of its owner. */
            name: string;
            /** @description Address of the drive. In the sample of the page two drives have the same one. */
            url: string;
            _links?: components["schemas"]["OneDriveLinks"];
        };
        /** @description A slice of the drives of a session. */
        OneDrivePage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["OneDrive"][];
        };
        /**
         * @description Which versions of each document to restore, `all` of them or the `last` one. That the last one is that of the opened
         *     backup, and not that of today, is not documented (inferred).
         * @enum {string}
         */
        DocumentVersion: "all" | "last";
        /**
         * @description What to do when the destination contains the document. The page has the two words only; the vendor's other tools say
         *     what they do: `overwrite` replaces what is there, `keep` leaves it and restores beside it, as `RESTORED-<name>`.
         *
         *     What a second `keep` does is documented nowhere, so a repeat is not known to be harmless. A copy beside every document
         *     takes up to twice the storage (inferred).
         * @enum {string}
         */
        DocumentAction: "overwrite" | "keep";
        /**
         * @description What to restore and how. No default is documented for the two choices that decide about files, so this description
         *     requires both (inferred).
         */
        BulkRestoreOptions: {
            /** @description The OneDrives to restore. */
            OneDrives: components["schemas"]["OneDrive"][];
            DocumentVersion: components["schemas"]["DocumentVersion"];
            DocumentAction: components["schemas"]["DocumentAction"];
            /**
             * @description Whether to skip the unresolved items. Of the same restore by PowerShell the vendor says that items of users who are
             *     not resolved are then not restored, and that nothing is skipped unless one asks for it. What this call does without
             *     the property is not documented.
             */
            SkipUnresolved?: boolean;
        };
        /** @description User name for the Office 365 organization, such as `jsmith@westsupport.onmicrosoft.com`. */
        OfficeUsername: string;
        /**
         * Format: password
         * @description Password of `OfficeUsername`.
         */
        OfficePassword: string;
        /** @description User name for the on-premises organization. */
        OnPremisesUsername: string;
        /**
         * Format: password
         * @description Password of `OnPremisesUsername`.
         */
        OnPremisesPassword: string;
        /**
         * Hybrid
         * @description Credentials of both parts of a hybrid organization. That it needs both pairs is not documented (inferred).
         */
        HybridCredentials: {
            OfficeUsername: components["schemas"]["OfficeUsername"];
            OfficePassword: components["schemas"]["OfficePassword"];
            OnPremisesUsername: components["schemas"]["OnPremisesUsername"];
            OnPremisesPassword: components["schemas"]["OnPremisesPassword"];
        };
        /**
         * Office 365
         * @description Credentials of an Office 365 organization: both values of the pair, and none of the other pair, which the page does not say
         *     (inferred).
         *
         *     Microsoft has blocked sign-in to OneDrive with user name and password since 2026. That this version signs in this way,
         *     and so the pair has stopped working for most organizations, is our conclusion (inferred).
         */
        OfficeCredentials: {
            OfficeUsername: components["schemas"]["OfficeUsername"];
            OfficePassword: components["schemas"]["OfficePassword"];
            OnPremisesUsername?: never;
            OnPremisesPassword?: never;
        };
        /**
         * On-premises
         * @description Credentials of an on-premises organization: both values of the pair, and none of the other pair, which the page does not say
         *     (inferred).
         */
        OnPremisesCredentials: {
            OnPremisesUsername: components["schemas"]["OnPremisesUsername"];
            OnPremisesPassword: components["schemas"]["OnPremisesPassword"];
            OfficeUsername?: never;
            OfficePassword?: never;
        };
        /**
         * @description Who restores: one complete pair for the kind of organization, both pairs for a hybrid one. The page demands all four
         *     values and its example has two; that half a pair is never meant is our conclusion (inferred). What a server does with
         *     the pair of another kind of organization is not documented.
         */
        RestoreCredentials: components["schemas"]["HybridCredentials"] | components["schemas"]["OfficeCredentials"] | components["schemas"]["OnPremisesCredentials"];
        /** @description What to restore, how, and as whom. This is the only action the endpoint has. */
        RestoreToOriginalLocation: components["schemas"]["BulkRestoreOptions"] & components["schemas"]["RestoreCredentials"];
        /** @description The body of a bulk restore. */
        BulkRestore: {
            restoreToOriginalLocation: components["schemas"]["RestoreToOriginalLocation"];
        };
        /** @description One item that was not restored cleanly. */
        RestoreIssue: {
            /** @description Id of the item. */
            id?: string;
            /** @description Where the item is. */
            path?: string;
            /** @description Name of the item. */
            title?: string;
            /** @description Kind of the item, such as `Item`, `List` or `Site`. */
            type?: string;
            /** @description What was restored with reservations. */
            warnings?: string[];
            /** @description Why the item was not restored. */
            error?: string | null;
        };
        /** @description What went wrong inside one drive. */
        DriveStatisticsDetails: {
            /** @description How many restrictions could not be restored. */
            failedRestrictionsCount?: number;
            /** @description The items with a warning or an error. */
            restoreIssues?: components["schemas"]["RestoreIssue"][];
            /** @description Errors as one client reads them. */
            exceptions?: string[];
            /** @description Warnings as one client reads them. */
            warnings?: string[];
        };
        /** @description How the restore of one drive went. */
        DriveStatistics: {
            oneDrive: components["schemas"]["OneDrive"];
            status: components["schemas"]["RestoreSessionResult"];
            /** @description Why this drive failed. */
            error?: string | null;
            details?: components["schemas"]["DriveStatisticsDetails"];
        };
        /**
         * @description What a bulk restore of later versions was seen to answer although its page says that there is no body. A drive can
         *     have failed here while the status of the call is 200.
         */
        BulkRestoreStatistics: {
            status: components["schemas"]["RestoreSessionResult"];
            /** @description Why the whole restore failed. */
            error?: string | null;
            /** @description One entry per drive. */
            details?: components["schemas"]["DriveStatistics"][];
        };
    };
    responses: {
        /** @description The user name, the password or the refresh token is wrong. This answer was seen to have a shape of its own. */
        LoginRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /** @description The server failed. Almost every failure was seen to be answered this way. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The server could not read the request, or refuses what it says. Nothing was done (inferred). */
        RejectedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description No access token, or one that is not valid or has expired. Nothing was done (inferred). */
        InvalidToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description There is no such resource. It was seen where a link was wrong; that a wrong id is answered this way, and that nothing
         *     was done, is not documented (inferred).
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The server says that no restore session was created. On a big organization one can be there all the same (inferred):
         *     look for it before you start another one.
         */
        ExploreFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The restore session has expired or was stopped, or the server failed in another way. */
        SessionFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The restore failed or was refused. Some drives may have been restored, and the events of the session tell (inferred). */
        RestoreFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of an organization.
         * @example 7b2b1ae1-7bbb-4651-b479-bda7edc7838b
         */
        organizationId: string;
        /**
         * @description How many entries to leave out at the start.
         * @example 0
         */
        offset: number;
        /**
         * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
         *     reported to time out in an organization of 595 users.
         * @example 30
         */
        limit: number;
        /**
         * @description Id of a restore session.
         * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
         */
        restoreSessionId: string;
        /**
         * @description Id of an event of the session.
         * @example 755d207e-ebd6-49da-9943-3b9e5eb31dee
         */
        eventId: string;
        /**
         * @description Id of a drive as a list of drives answered it.
         * @example b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39
         */
        oneDriveId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Length of the response body in bytes. The page documents no body, so 0 follows (inferred); an answer with statistics
         *     has a length of its own.
         * @example 0
         */
        "Content-Length": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A new pair of tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["LoginRefused"];
            500: components["responses"]["Failure"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organizations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"][];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            500: components["responses"]["Failure"];
        };
    };
    startRestoreSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an organization.
                 * @example 7b2b1ae1-7bbb-4651-b479-bda7edc7838b
                 */
                organizationId: components["parameters"]["organizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Explore"];
            };
        };
        responses: {
            /** @description The new session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreSession"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ExploreFailure"];
        };
    };
    getOwnOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            500: components["responses"]["Failure"];
        };
    };
    startOwnRestoreSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Explore"];
            };
        };
        responses: {
            /** @description The new session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreSession"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            500: components["responses"]["ExploreFailure"];
        };
    };
    listRestoreSessions: {
        parameters: {
            query?: {
                /**
                 * @description How many entries to leave out at the start.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 * @example 30
                 */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions, as an array or as a page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreSessionList"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            500: components["responses"]["Failure"];
        };
    };
    getRestoreSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreSession"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    stopRestoreSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stop"];
            };
        };
        responses: {
            /** @description The session is stopped, or will be (inferred). There is no body. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    listRestoreEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many entries to leave out at the start.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 * @example 30
                 */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreEventPage"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    getRestoreEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of an event of the session.
                 * @example 755d207e-ebd6-49da-9943-3b9e5eb31dee
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreEvent"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    getSessionOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization in the backup. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOrganization"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    listOneDrives: {
        parameters: {
            query?: {
                /**
                 * @description How many entries to leave out at the start.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 * @example 30
                 */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneDrivePage"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    getOneDrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of a drive as a list of drives answered it.
                 * @example b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39
                 */
                oneDriveId: components["parameters"]["oneDriveId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneDrive"];
                };
            };
            400: components["responses"]["RejectedRequest"];
            401: components["responses"]["InvalidToken"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["SessionFailure"];
        };
    };
    restoreOneDrives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
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
             * @description The restore is over. No body is documented and, for restore actions, no `Content-Type` header
             *     (the page calls it "null").
             *
             *     Later versions were seen to answer statistics, so a client must not fail on a body. This version may do so
             *     as well (inferred).
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
            500: components["responses"]["RestoreFailure"];
        };
    };
}
