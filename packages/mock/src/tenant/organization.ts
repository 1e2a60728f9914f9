import type { components } from '../generated/schema.ts'

/** The one organization of the tenant. */
export interface TenantOrganization {
  id: string
  name: string
  /** When it was first and last backed up, in milliseconds. */
  firstBackup: number
  lastBackup: number
}

/** The organization has the id that the contract uses as its example. */
export function createOrganization(id: string): TenantOrganization {
  return {
    id,
    name: 'eastsupport.onmicrosoft.com',
    firstBackup: Date.UTC(2017, 3, 5, 8, 4, 55),
    lastBackup: Date.UTC(2019, 3, 11, 17, 50, 35),
  }
}

/** The organization as the server shows it under `self`; its times have no zone, as those of the server. */
export function showOrganization(
  { id, name, firstBackup, lastBackup }: TenantOrganization,
  self: string,
): components['schemas']['Organization'] {
  return {
    id,
    name,
    type: 'Office365',
    region: 'Worldwide',
    officeName: name,
    isExchangeOnline: true,
    isSharePointOnline: true,
    isBackedup: true,
    firstBackuptime: withoutZone(firstBackup),
    lastBackuptime: withoutZone(lastBackup),
    _links: { self: { href: self } },
  }
}

function withoutZone(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}
