/** How sure a statement is, from what is documented for API v3 down to what is only our conclusion. */
export const certainties = ['documented', 'elsewhere', 'seen', 'inferred'] as const

export type Certainty = (typeof certainties)[number]

/** Pages of the vendor's help center, by product version; 30 is the product of API v3. */
const pages: Record<string, string[]> = {
  HC15: ['authorization'],
  HC20: ['authorization', 'post_organizations_id_action'],
  HC30: [
    'authorization',
    'events',
    'events_id',
    'get_events',
    'get_events_id',
    'get_onedrives',
    'get_onedrives_id',
    'get_organization',
    'get_organizations',
    'get_organizations_id',
    'get_restore_sessions_id',
    'onedrives_id',
    'organization',
    'pagination',
    'post_organization_action',
    'post_restore_sessions_id_action',
    'restore_sessions',
    'restoresessions_id',
    'restoresessions_id_organization',
  ],
  HC50: ['get_organization', 'pagination', 'post_organization_action', 'post_organizations_id_action'],
  HC60: ['post_organizations_id_action'],
}

/** Reports of users in the issues of two portals. */
const issues: Record<string, number[]> = {
  'vbo365-rest': [4, 7, 30, 35, 56, 80, 85],
  'self-service': [2, 10, 18, 26, 27, 37],
}

/** What else there is; the guide on sources says what each name stands for. */
const others: Record<string, Certainty> = {
  SEED: 'documented',
  RFC6749: 'elsewhere',
  CMDLET: 'elsewhere',
  VEOD: 'elsewhere',
  SSP: 'elsewhere',
  BASIC8: 'elsewhere',
  MC1184649: 'elsewhere',
  OAS6: 'elsewhere',
  PORTAL3: 'seen',
  PORTALX: 'seen',
  BACT: 'seen',
  NEST: 'seen',
  GRAF3: 'seen',
  CS: 'seen',
  INFERRED: 'inferred',
}

/** Every source that `x-source` may name, with how sure it makes a statement. */
export const sources: ReadonlyMap<string, Certainty> = new Map([
  ...Object.entries(others),
  ...Object.entries(pages).flatMap(([product, names]) =>
    names.map((name): [string, Certainty] => [
      `${product}/${name}`,
      product === 'HC30' ? 'documented' : 'elsewhere',
    ]),
  ),
  ...Object.entries(issues).flatMap(([portal, numbers]) =>
    numbers.map((number): [string, Certainty] => [`${portal}#${number}`, 'seen']),
  ),
])
