/** How sure a statement is, from what is documented for API v3 down to what is only our conclusion. */
export const certainties = ['documented', 'elsewhere', 'seen', 'inferred'] as const

export type Certainty = (typeof certainties)[number]

/** A source as a reader knows it: `the vendor's page on [paging](...)`. */
export interface Source {
  certainty: Certainty
  /** What stands before its name, for one and for several. */
  lead?: readonly [one: string, several: string]
  name: string
  /** Missing where it is not public under an address that we know. */
  href?: string
}

/** Pages of the vendor's help center: what each is about, and of which product; 30 is the product of API v3. */
const pages: Record<string, [about: string, ...products: number[]]> = {
  authorization: ['signing in', 15, 20, 30],
  events: ['restore events', 30],
  events_id: ['one restore event', 30],
  get_events: ['the list of events', 30],
  get_events_id: ['reading one event', 30],
  get_onedrives: ['the list of drives', 30],
  get_onedrives_id: ['reading one drive', 30],
  get_organization: ["the tenant's organization", 30, 50],
  get_organizations: ['the list of organizations', 30],
  get_organizations_id: ['reading one organization', 30],
  get_restore_sessions_id: ['reading one restore session', 30],
  onedrives_id: ['one drive', 30],
  organization: ['one organization', 30],
  pagination: ['paging', 30, 50],
  post_organization_action: ["actions on the tenant's organization", 30, 50],
  post_organizations_id_action: ['actions on an organization', 20, 50, 60],
  post_restore_sessions_id_action: ['stopping a restore session', 30],
  restore_sessions: ['restore sessions', 30],
  restoresessions_id: ['one restore session', 30],
  restoresessions_id_organization: ['the organization of a restore session', 30],
}

/** Reports of users in the issues of two portals. */
const issues: Record<string, { repository: string; numbers: number[] }> = {
  'vbo365-rest': { repository: 'nielsengelen/vbo365-rest', numbers: [4, 7, 30, 35, 56, 80, 85] },
  'self-service': { repository: 'VeeamHub/vbo365-rest-self-service', numbers: [2, 10, 18, 26, 27, 37] },
}

const pageOn = ["the vendor's page on", "the vendor's pages on"] as const
const helpCenter = 'https://helpcenter.veeam.com'

/** What else there is; the guide on sources says more of each. */
const others: Record<string, Source> = {
  SEED: {
    certainty: 'documented',
    lead: pageOn,
    name: 'the bulk restore',
    href: `${helpCenter}/archive/vbo365/30/rest/post_onedrives_action.html`,
  },
  RFC6749: { certainty: 'elsewhere', name: 'OAuth 2.0', href: 'https://www.rfc-editor.org/rfc/rfc6749' },
  CMDLET: {
    certainty: 'elsewhere',
    lead: pageOn,
    name: 'its PowerShell command',
    href: `${helpCenter}/docs/vbr/explorers_powershell/restore-veoddocument.html`,
  },
  VEOD: {
    certainty: 'elsewhere',
    lead: pageOn,
    name: 'the restore in Veeam Explorer',
    href: `${helpCenter}/docs/vbr/userguide/veod_bunch_launch.html`,
  },
  SSP: {
    certainty: 'elsewhere',
    lead: pageOn,
    name: 'its Restore Portal',
    href: `${helpCenter}/docs/vbo365/guide/ssp_onedrive_restore.html`,
  },
  BASIC8: {
    certainty: 'elsewhere',
    lead: pageOn,
    name: 'basic authentication in API v8',
    href: `${helpCenter}/docs/vbo365/rest/authorization_basic_legacy.html`,
  },
  MC1184649: {
    certainty: 'elsewhere',
    name: "Microsoft's message to administrators",
    href: 'https://admin.cloud.microsoft/?#/MessageCenter/:/messages/MC1184649',
  },
  OAS6: {
    certainty: 'elsewhere',
    name: "the vendor's description of API v6",
    href: 'https://github.com/Cenvora/veeam-365/blob/9201142/openapi_schemas/vb365_rest_v6.json',
  },
  PORTAL3: {
    certainty: 'seen',
    name: 'a portal for v3',
    href: 'https://github.com/nielsengelen/vbo365-rest/tree/5571cdb',
  },
  PORTALX: {
    certainty: 'seen',
    name: 'the same portal today',
    href: 'https://github.com/nielsengelen/vbo365-rest',
  },
  BACT: { certainty: 'seen', name: 'a portal that calls the bulk restore' },
  NEST: { certainty: 'seen', name: 'another portal' },
  GRAF3: {
    certainty: 'seen',
    name: 'a monitoring script for v3',
    href: 'https://github.com/VeeamHub/grafana',
  },
  CS: {
    certainty: 'seen',
    name: 'a client in C# for v5',
    href: 'https://github.com/mirecad/Mirecad.Veeam.O365.Sharp',
  },
  INFERRED: { certainty: 'inferred', name: '' },
}

/** Every source that `x-source` may name. */
export const sources: ReadonlyMap<string, Source> = new Map([
  ...Object.entries(others),
  ...Object.entries(pages).flatMap(([page, [about, ...products]]) =>
    products.map((product): [string, Source] => [`HC${product}/${page}`, pageOf(page, about, product)]),
  ),
  ...Object.entries(issues).flatMap(([portal, { repository, numbers }]) =>
    numbers.map((number): [string, Source] => [`${portal}#${number}`, issueOf(portal, repository, number)]),
  ),
])

function pageOf(page: string, about: string, product: number): Source {
  const isOfV3 = product === 30
  return {
    certainty: isOfV3 ? 'documented' : 'elsewhere',
    lead: pageOn,
    name: isOfV3 ? about : `${about}, product ${product / 10}`,
    href: `${helpCenter}/archive/vbo365/${product}/rest/${page}.html`,
  }
}

function issueOf(portal: string, repository: string, number: number): Source {
  return {
    certainty: 'seen',
    lead: ["a user's report,", "users' reports,"],
    name: `${portal} ${number}`,
    href: `https://github.com/${repository}/issues/${number}`,
  }
}
