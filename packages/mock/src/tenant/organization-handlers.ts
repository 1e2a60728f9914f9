import type { Handlers } from './handler.ts'
import { showOrganization } from './organization.ts'
import { atPointInTime } from './session.ts'
import { inSession, type TenantState } from './state.ts'

type OrganizationHandlers = Pick<
  Handlers,
  'listOrganizations' | 'getOwnOrganization' | 'getSessionOrganization'
>

/** What shows the organization: to an administrator, to the tenant itself, and within a backup. */
export function organizationHandlers(state: TenantState): OrganizationHandlers {
  const { organization } = state
  return {
    listOrganizations: ({ link }) => {
      const self = `${link('listOrganizations', {})}/${organization.id}`
      return { status: 200, body: [showOrganization(organization, self)] }
    },

    getOwnOrganization: ({ link }) => ({
      status: 200,
      body: showOrganization(organization, link('getOwnOrganization', {})),
    }),

    getSessionOrganization: inSession(state, (session, { params, link }) => ({
      status: 200,
      body: {
        id: organization.id,
        name: atPointInTime(organization.name, session),
        _links: { self: { href: link('getSessionOrganization', params) } },
      },
    })),
  }
}
