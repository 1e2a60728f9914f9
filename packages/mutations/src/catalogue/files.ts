/** Paths below `spec/` that the catalogue names often. */
export const schema = (name: string) => `components/schemas/${name}.yaml`
export const example = (name: string) => `components/examples/${name}.yaml`
export const parameter = (name: string) => `components/parameters/${name}.yaml`
export const response = (name: string) => `components/responses/${name}.yaml`

export const root = 'openapi.yaml'
export const bulkRestore = 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives_Action.yaml'
export const listDrives = 'paths/RestoreSessions_{restoreSessionId}_Organization_OneDrives.yaml'
export const listEvents = 'paths/RestoreSessions_{restoreSessionId}_Events.yaml'
export const listSessions = 'paths/RestoreSessions.yaml'
export const getSession = 'paths/RestoreSessions_{restoreSessionId}.yaml'
export const stopSession = 'paths/RestoreSessions_{restoreSessionId}_Action.yaml'
export const startSession = 'paths/Organizations_{organizationId}_Action.yaml'
export const listOrganizations = 'paths/Organizations.yaml'
export const token = 'paths/Token.yaml'
