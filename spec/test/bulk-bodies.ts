const drive = { id: 'a', name: 'b', url: 'c' }
const office = { OfficeUsername: 'admin', OfficePassword: 'correct-horse' }
const onPremises = { OnPremisesUsername: 'admin', OnPremisesPassword: 'battery-staple' }
const choices = { OneDrives: [drive], DocumentVersion: 'last', DocumentAction: 'keep' }
export const good = { ...choices, ...onPremises }

/** Without one property. */
export function less<Body extends object>(body: Body, name: keyof Body): object {
  const { [name]: _, ...rest } = body
  return rest
}

/** The options of a bulk restore inside their wrapper. */
export const wrong: Record<string, object> = {
  'no drives': { ...good, OneDrives: [] },
  'no list of drives': less(good, 'OneDrives'),
  'no version': less(good, 'DocumentVersion'),
  'no action': less(good, 'DocumentAction'),
  'an action in capitals': { ...good, DocumentAction: 'Keep' },
  'a version in capitals': { ...good, DocumentVersion: 'Last' },
  'a choice in quotes': { ...good, SkipUnresolved: 'true' },
  'a drive without an id': { ...good, OneDrives: [less(drive, 'id')] },
  'a drive without a name': { ...good, OneDrives: [less(drive, 'name')] },
  'a drive without a url': { ...good, OneDrives: [less(drive, 'url')] },
  'a drive with an empty id': { ...good, OneDrives: [{ ...drive, id: '' }] },
  'no credentials': choices,
  'an Office user name alone': less({ ...choices, ...office }, 'OfficePassword'),
  'an Office password alone': less({ ...choices, ...office }, 'OfficeUsername'),
  'an on-premises user name alone': less(good, 'OnPremisesPassword'),
  'an on-premises password alone': less(good, 'OnPremisesUsername'),
  'both pairs without an Office user name': less({ ...good, ...office }, 'OfficeUsername'),
  'both pairs without an Office password': less({ ...good, ...office }, 'OfficePassword'),
  'both pairs without an on-premises user name': less({ ...good, ...office }, 'OnPremisesUsername'),
  'both pairs without an on-premises password': less({ ...good, ...office }, 'OnPremisesPassword'),
  'an empty Office user name': { ...choices, ...office, OfficeUsername: '' },
  'an empty Office password': { ...choices, ...office, OfficePassword: '' },
  'an empty on-premises user name': { ...good, OnPremisesUsername: '' },
  'an empty on-premises password': { ...good, OnPremisesPassword: '' },
}

export const right: Record<string, object> = {
  'the on-premises pair': good,
  'the Office pair': { ...choices, ...office },
  'both pairs': { ...good, ...office },
  'the other choices': { ...good, DocumentVersion: 'all', DocumentAction: 'overwrite', SkipUnresolved: true },
  'many drives, alike, with long ids': {
    ...good,
    OneDrives: Array(1000).fill({ ...drive, id: 'x'.repeat(72), _links: { self: { href: 'd' } } }),
  },
  'what a later server may take': { ...good, skipunresolved: true },
}

/** The options of a bulk restore, wrapped. */
export const wrap = (options: object) => ({ restoreToOriginalLocation: options })
