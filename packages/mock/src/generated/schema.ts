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
         *
         *     Sources: documented in HC30/authorization; seen in PORTAL3, GRAF3.
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
         *
         *     Sources: documented in HC30/get_organizations; seen in GRAF3.
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
                 *
                 *     Sources: documented in HC30/get_organizations_id; documented elsewhere in HC20/post_organizations_id_action.
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
         *
         *     Sources: documented in HC30/post_organization_action; documented elsewhere in HC20/post_organizations_id_action, HC50/post_organizations_id_action; seen in PORTAL3, vbo365-rest#30, vbo365-rest#80.
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
         *
         *     Sources: documented in HC30/get_organization, HC30/organization; documented elsewhere in HC50/get_organization.
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
         *
         *     Sources: documented in HC30/post_organization_action; documented elsewhere in HC50/post_organization_action.
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
         *
         *     Sources: documented in HC30/restore_sessions; seen in GRAF3, PORTAL3.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * Get a restore session
         * @description Shows where a session stands. A session that has expired was seen to answer 500 instead of 404.
         *
         *     Sources: documented in HC30/get_restore_sessions_id; seen in PORTAL3.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
         *
         *     Sources: documented in HC30/post_restore_sessions_id_action; documented elsewhere in HC20/authorization; seen in PORTALX, self-service#26, vbo365-rest#85; inferred in part.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
         *
         *     Sources: documented in HC30/events, HC30/get_events; inferred in part.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of an event of the session.
                 *
                 *     Sources: documented in HC30/get_events_id.
                 * @example 755d207e-ebd6-49da-9943-3b9e5eb31dee
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        /**
         * Get an event of a session
         * @description One thing that happened in a session. The link `self` of a listed event leads here.
         *
         *     Sources: documented in HC30/get_events_id, HC30/events_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
            };
            cookie?: never;
        };
        /**
         * Get the organization of a session
         * @description Shows whose backup a session has opened, and of when. The link `organization` of a session leads here.
         *
         *     Sources: documented in HC30/restoresessions_id_organization.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
         *
         *     Sources: documented in HC30/get_onedrives; documented elsewhere in OAS6; seen in self-service#18.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of a drive as a list of drives answered it.
                 *
                 *     Sources: documented in HC30/get_onedrives_id.
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
         *
         *     Sources: documented in HC30/get_onedrives_id, HC30/onedrives_id; seen in PORTAL3.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
         *
         *     Sources: documented in SEED; documented elsewhere in OAS6; seen in BACT; inferred in part.
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
         *
         *     Sources: documented in HC30/authorization; seen in PORTAL3, vbo365-rest#4, vbo365-rest#7.
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
         *
         *     Sources: documented in HC30/authorization.
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
        /**
         * @description How to get tokens, with a password or with a refresh token.
         *
         *     Sources: documented in HC30/authorization.
         */
        TokenRequest: components["schemas"]["PasswordGrant"] | components["schemas"]["RefreshGrant"];
        /**
         * @description A pair of tokens.
         *
         *     Sources: documented in HC30/authorization; documented elsewhere in HC15/authorization, OAS6; seen in CS.
         */
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
        /**
         * @description What the token endpoint says when it refuses.
         *
         *     Sources: documented elsewhere in RFC6749; seen in PORTAL3; inferred in part.
         */
        TokenError: {
            /** @description A code. Which ones is not documented; OAuth 2.0 has `invalid_grant` for wrong credentials (inferred). */
            error: string;
            /** @description One sentence for people. */
            error_description?: string;
        };
        /**
         * @description What the server says when it refuses or fails. The body can also be missing or not be JSON (inferred).
         *
         *     Sources: documented elsewhere in OAS6; seen in PORTAL3; inferred in part.
         */
        ApiError: {
            /** @description One sentence for people. Its wording is not documented and can change. */
            message: string;
        };
        /**
         * @description Where the organization lives. It decides which credentials a restore needs: the page has a pair for each kind, and
         *     that `Hybrid` needs both is not documented (inferred).
         *
         *     Sources: documented in HC30/get_organizations, SEED; inferred in part.
         * @enum {string}
         */
        OrganizationType: "Office365" | "OnPremises" | "Hybrid";
        /**
         * @description A link to another resource.
         *
         *     Sources: documented in SEED.
         */
        Link: {
            /** @description Absolute URL of the resource. */
            href: string;
        };
        /**
         * @description Links by their relation.
         *
         *     Sources: documented in HC30/get_organizations.
         */
        Links: {
            [key: string]: components["schemas"]["Link"];
        };
        /**
         * @description An organization that the backup server protects. The server sends more properties than are described here. The
         *     vendor's samples have account names and even secrets among them, so keep the answer out of logs.
         *
         *     Sources: documented in HC30/get_organizations, HC30/organization; seen in GRAF3.
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
         *
         *     Sources: documented in HC30/post_organization_action.
         * @enum {string}
         */
        ExploreType: "veod" | "vesp" | "vex";
        /**
         * @description Which backup to open, and how.
         *
         *     Sources: documented in HC30/post_organization_action; seen in PORTAL3.
         */
        ExploreOptions: {
            /**
             * @description Point in time to open, in UTC. Before the first backup the session is empty; after the last one the latest
             *     restore point is used.
             *
             *     Send ISO 8601 such as `2019-04-12T10:54:40.2794046Z`, the sample of v3, whose list of formats is lost. Other
             *     versions list `yyyy-MM-dd HH:mm:ss.SSS` and `yyyy.MM.dd hh:mm:ss`, and a client of v3 sends `2019.04.12 10:54`.
             *
             *     Sources: documented in HC30/post_organization_action; documented elsewhere in HC20/post_organizations_id_action, HC50/post_organizations_id_action; seen in PORTAL3.
             */
            datetime: string;
            type: components["schemas"]["ExploreType"];
            /**
             * @description Whether to show what was deleted before the point in time.
             *
             *     Sources: documented in HC30/post_organization_action; documented elsewhere in HC60/post_organizations_id_action.
             */
            showDeleted?: boolean;
            /** @description Whether to show all versions of each item. */
            showAllVersions?: boolean;
        };
        /**
         * @description The body that starts a restore session.
         *
         *     Sources: documented in HC30/post_organization_action.
         */
        Explore: {
            explore: components["schemas"]["ExploreOptions"];
        };
        /**
         * @description What the session shows. Answers begin with a capital where requests do not.
         *
         *     Sources: documented in HC30/get_restore_sessions_id, HC30/restoresessions_id; seen in PORTAL3.
         * @enum {string}
         */
        RestoreSessionType: "Veod" | "Vesp" | "Vex";
        /**
         * @description Where the session stands. That only a `Working` session can restore is not documented (inferred).
         *
         *     Sources: documented in HC30/restoresessions_id; inferred in part.
         * @enum {string}
         */
        RestoreSessionState: "Starting" | "Working" | "Stopping" | "Stopped";
        /**
         * @description The result so far; it is there before the session ends.
         *
         *     Sources: documented in HC30/get_restore_sessions_id, HC30/restoresessions_id.
         * @enum {string}
         */
        RestoreSessionResult: "Success" | "Warning" | "Failed";
        /**
         * @description Where a restore session and what belongs to it can be read.
         *
         *     Sources: documented in HC30/get_restore_sessions_id; seen in CS.
         */
        RestoreSessionLinks: {
            /** @description The session itself. */
            self?: components["schemas"]["Link"];
            /** @description The organization in the opened backup. */
            organization?: components["schemas"]["Link"];
            /** @description The events of the session. Not documented for v3; a client of v5 reads it. */
            restoreSessionEvents?: components["schemas"]["Link"];
        };
        /**
         * @description A view on a backup, open or closed.
         *
         *     Sources: documented in HC30/get_restore_sessions_id, HC30/restoresessions_id.
         */
        RestoreSession: {
            /**
             * Format: uuid
             * @description Id of the session.
             */
            id: string;
            /**
             * @description Name of the session.
             *
             *     Sources: seen in GRAF3.
             */
            name?: string;
            /**
             * @description Name of the organization.
             *
             *     Sources: seen in GRAF3.
             */
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
            /**
             * @description Account that started the session.
             *
             *     Sources: seen in GRAF3.
             */
            initiatedBy?: string;
            /**
             * @description Progress in words.
             *
             *     Sources: seen in GRAF3.
             */
            details?: string;
            _links?: components["schemas"]["RestoreSessionLinks"];
        };
        /**
         * @description All restore sessions of the current user, as documented.
         *
         *     Sources: documented in HC30/restore_sessions.
         */
        RestoreSessionArray: components["schemas"]["RestoreSession"][];
        /**
         * @description Neighbours of the page. They can all be missing when there is one page.
         *
         *     Sources: documented in HC30/pagination.
         */
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
        /**
         * @description What every slice of a list has. There is no total; another page exists while `_links` has `next`.
         *
         *     Sources: documented in HC30/pagination.
         */
        Page: {
            /** @description How many entries come before this page. */
            offset: number;
            /** @description How many entries a page has at most. */
            limit: number;
            _links?: components["schemas"]["PageLinks"];
        };
        /**
         * @description A slice of the restore sessions, as servers were seen to answer.
         *
         *     Sources: seen in GRAF3, PORTAL3.
         */
        RestoreSessionPage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["RestoreSession"][];
        };
        /**
         * @description An array is documented, a page was seen. Be ready for both.
         *
         *     Sources: documented in HC30/restore_sessions; seen in GRAF3, PORTAL3.
         */
        RestoreSessionList: components["schemas"]["RestoreSessionArray"] | components["schemas"]["RestoreSessionPage"];
        /**
         * @description The body that stops a restore session.
         *
         *     Sources: documented in HC30/post_restore_sessions_id_action.
         */
        Stop: {
            /** @description Has no options. */
            stop: null;
        };
        /**
         * @description What was done. The start of a session is an event of type `None`; later versions document the whole list.
         *
         *     Sources: documented in HC30/get_events; documented elsewhere in OAS6.
         * @enum {string}
         */
        RestoreEventType: "None" | "Save" | "Export" | "Send" | "Restore" | "View";
        /**
         * @description How it went. `Cancelled` and `Skipped` are documented for later versions only.
         *
         *     Sources: documented in HC30/events_id; documented elsewhere in OAS6.
         * @enum {string}
         */
        RestoreEventStatus: "Running" | "Success" | "Warning" | "Failed" | "Cancelled" | "Skipped";
        /**
         * @description Where an event and its session can be read.
         *
         *     Sources: documented in HC30/events_id.
         */
        RestoreEventLinks: {
            /** @description The event itself. */
            self?: components["schemas"]["Link"];
            /** @description The session it happened in. */
            restoreSession?: components["schemas"]["Link"];
        };
        /**
         * @description One thing that happened in a restore session, such as the restore of one item.
         *
         *     Sources: documented in HC30/events, HC30/events_id, HC30/get_events_id.
         */
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
        /**
         * @description A slice of the events of a session.
         *
         *     Sources: documented in HC30/events.
         */
        RestoreEventPage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["RestoreEvent"][];
        };
        /**
         * @description An organization as a restore session shows it.
         *
         *     Sources: documented in HC30/restoresessions_id_organization.
         */
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
        /**
         * @description Where the server keeps the drive and its content.
         *
         *     Sources: documented in SEED.
         */
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
         *
         *     Sources: documented in SEED, HC30/onedrives_id; seen in BACT; inferred in part.
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
        /**
         * @description A slice of the drives of a session.
         *
         *     Sources: documented in HC30/get_onedrives; documented elsewhere in OAS6.
         */
        OneDrivePage: components["schemas"]["Page"] & {
            /** @description The entries of this page, in the server's order. */
            results: components["schemas"]["OneDrive"][];
        };
        /**
         * @description Which versions of each document to restore, `all` of them or the `last` one. That the last one is that of the opened
         *     backup, and not that of today, is not documented (inferred).
         *
         *     Sources: documented in SEED; inferred in part.
         * @enum {string}
         */
        DocumentVersion: "all" | "last";
        /**
         * @description What to do when the destination contains the document. The page has the two words only; the vendor's other tools say
         *     what they do: `overwrite` replaces what is there, `keep` leaves it and restores beside it, as `RESTORED-<name>`.
         *
         *     What a second `keep` does is documented nowhere, so a repeat is not known to be harmless. A copy beside every document
         *     takes up to twice the storage (inferred).
         *
         *     Sources: documented in SEED; documented elsewhere in VEOD, SSP; inferred in part.
         * @enum {string}
         */
        DocumentAction: "overwrite" | "keep";
        /**
         * @description What to restore and how. No default is documented for the two choices that decide about files, so this description
         *     requires both (inferred).
         *
         *     Sources: documented in SEED; inferred in part.
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
             *
             *     Sources: documented in SEED; documented elsewhere in CMDLET.
             */
            SkipUnresolved?: boolean;
        };
        /**
         * @description User name for the Office 365 organization, such as `jsmith@westsupport.onmicrosoft.com`.
         *
         *     Sources: documented in SEED.
         */
        OfficeUsername: string;
        /**
         * Format: password
         * @description Password of `OfficeUsername`.
         *
         *     Sources: documented in SEED.
         */
        OfficePassword: string;
        /**
         * @description User name for the on-premises organization.
         *
         *     Sources: documented in SEED.
         */
        OnPremisesUsername: string;
        /**
         * Format: password
         * @description Password of `OnPremisesUsername`.
         *
         *     Sources: documented in SEED.
         */
        OnPremisesPassword: string;
        /**
         * Hybrid
         * @description Credentials of both parts of a hybrid organization. That it needs both pairs is not documented (inferred).
         *
         *     Sources: documented in SEED; documented elsewhere in CMDLET; inferred in part.
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
         *
         *     Sources: documented in SEED; documented elsewhere in MC1184649, BASIC8; inferred in part.
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
         *
         *     Sources: documented in SEED; inferred in part.
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
         *
         *     Sources: documented in SEED; documented elsewhere in CMDLET; inferred in part.
         */
        RestoreCredentials: components["schemas"]["HybridCredentials"] | components["schemas"]["OfficeCredentials"] | components["schemas"]["OnPremisesCredentials"];
        /**
         * @description What to restore, how, and as whom. This is the only action the endpoint has.
         *
         *     Sources: documented in SEED.
         */
        RestoreToOriginalLocation: components["schemas"]["BulkRestoreOptions"] & components["schemas"]["RestoreCredentials"];
        /**
         * @description The body of a bulk restore.
         *
         *     Sources: documented in SEED.
         */
        BulkRestore: {
            restoreToOriginalLocation: components["schemas"]["RestoreToOriginalLocation"];
        };
        /**
         * @description One item that was not restored cleanly.
         *
         *     Sources: documented elsewhere in OAS6.
         */
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
        /**
         * @description What went wrong inside one drive.
         *
         *     Sources: documented elsewhere in OAS6; seen in BACT.
         */
        DriveStatisticsDetails: {
            /** @description How many restrictions could not be restored. */
            failedRestrictionsCount?: number;
            /** @description The items with a warning or an error. */
            restoreIssues?: components["schemas"]["RestoreIssue"][];
            /**
             * @description Errors as one client reads them.
             *
             *     Sources: seen in BACT.
             */
            exceptions?: string[];
            /**
             * @description Warnings as one client reads them.
             *
             *     Sources: seen in BACT.
             */
            warnings?: string[];
        };
        /**
         * @description How the restore of one drive went.
         *
         *     Sources: documented elsewhere in OAS6; seen in BACT.
         */
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
         *
         *     Sources: documented elsewhere in OAS6; seen in BACT.
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
        /**
         * @description The user name, the password or the refresh token is wrong. This answer was seen to have a shape of its own.
         *
         *     Sources: seen in PORTAL3.
         */
        LoginRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /**
         * @description The server failed. Almost every failure was seen to be answered this way.
         *
         *     Sources: documented elsewhere in OAS6; seen in PORTAL3.
         */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The server could not read the request, or refuses what it says. Nothing was done (inferred).
         *
         *     Sources: seen in PORTAL3; inferred in part.
         */
        RejectedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description No access token, or one that is not valid or has expired. Nothing was done (inferred).
         *
         *     Sources: seen in PORTAL3, NEST; inferred in part.
         */
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
         *
         *     Sources: seen in PORTAL3; inferred in part.
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
         *
         *     Sources: seen in vbo365-rest#35, vbo365-rest#80, self-service#10, self-service#37; inferred in part.
         */
        ExploreFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The restore session has expired or was stopped, or the server failed in another way.
         *
         *     Sources: seen in PORTAL3.
         */
        SessionFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /**
         * @description The restore failed or was refused. Some drives may have been restored, and the events of the session tell (inferred).
         *
         *     Sources: seen in BACT, PORTAL3, self-service#2, self-service#27; inferred in part.
         */
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
         *
         *     Sources: documented in HC30/get_organizations_id; documented elsewhere in HC20/post_organizations_id_action.
         * @example 7b2b1ae1-7bbb-4651-b479-bda7edc7838b
         */
        organizationId: string;
        /**
         * @description How many entries to leave out at the start.
         *
         *     Sources: documented in HC30/pagination.
         * @example 0
         */
        offset: number;
        /**
         * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
         *     reported to time out in an organization of 595 users.
         *
         *     Sources: documented in HC30/pagination; documented elsewhere in HC50/pagination; seen in vbo365-rest#56.
         * @example 30
         */
        limit: number;
        /**
         * @description Id of a restore session.
         *
         *     Sources: documented in SEED, HC30/get_restore_sessions_id.
         * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
         */
        restoreSessionId: string;
        /**
         * @description Id of an event of the session.
         *
         *     Sources: documented in HC30/get_events_id.
         * @example 755d207e-ebd6-49da-9943-3b9e5eb31dee
         */
        eventId: string;
        /**
         * @description Id of a drive as a list of drives answered it.
         *
         *     Sources: documented in HC30/get_onedrives_id.
         * @example b3184e77-b95b-45f7-96cc-180a20b61cbd8507931c-4561-4ddf-bc90-411aba44bb39
         */
        oneDriveId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Length of the response body in bytes. The page documents no body, so 0 follows (inferred); an answer with statistics
         *     has a length of its own.
         *
         *     Sources: documented in SEED; inferred in part.
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
                 *
                 *     Sources: documented in HC30/get_organizations_id; documented elsewhere in HC20/post_organizations_id_action.
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
                 *
                 *     Sources: documented in HC30/pagination.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 *
                 *     Sources: documented in HC30/pagination; documented elsewhere in HC50/pagination; seen in vbo365-rest#56.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
                 *
                 *     Sources: documented in HC30/pagination.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 *
                 *     Sources: documented in HC30/pagination; documented elsewhere in HC50/pagination; seen in vbo365-rest#56.
                 * @example 30
                 */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of an event of the session.
                 *
                 *     Sources: documented in HC30/get_events_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
                 *
                 *     Sources: documented in HC30/pagination.
                 * @example 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description How many entries a page has at most. A maximum of 10,000 is documented from v5 on only. A request for 1,000 drives was
                 *     reported to time out in an organization of 595 users.
                 *
                 *     Sources: documented in HC30/pagination; documented elsewhere in HC50/pagination; seen in vbo365-rest#56.
                 * @example 30
                 */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of a restore session.
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
                 * @example 61954db6-7278-4d26-86f7-888bda5a4ec4
                 */
                restoreSessionId: components["parameters"]["restoreSessionId"];
                /**
                 * @description Id of a drive as a list of drives answered it.
                 *
                 *     Sources: documented in HC30/get_onedrives_id.
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
                 *
                 *     Sources: documented in SEED, HC30/get_restore_sessions_id.
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
