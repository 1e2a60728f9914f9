interface Body {
  body: unknown
  isRight: boolean
}

const drive = { id: 'a', name: 'b', url: 'c' }
const options = { OneDrives: [drive], DocumentVersion: 'last', DocumentAction: 'keep' }
const office = { OfficeUsername: 'admin', OfficePassword: 'correct-horse' }
const onPremises = { OnPremisesUsername: 'admin', OnPremisesPassword: 'battery-staple' }
const { OfficeUsername, OfficePassword } = office
const { OnPremisesUsername, OnPremisesPassword } = onPremises

/** Bodies of a bulk restore by name: those that must pass whole, and those that nobody can mean. */
export const bodies: Record<string, Body> = {
  'one drive': right({ ...options, ...office }),
  '1,000 drives': right({ ...options, ...onPremises, OneDrives: Array(1000).fill(drive) }),
  'both pairs': right({ ...options, ...office, ...onPremises }),
  'a pair and a user name': wrong({ ...options, ...office, OnPremisesUsername }),
  'a pair and a password': wrong({ ...options, ...office, OnPremisesPassword }),
  'the other pair and a user name': wrong({ ...options, ...onPremises, OfficeUsername }),
  'the other pair and a password': wrong({ ...options, ...onPremises, OfficePassword }),
  'no password': wrong({ ...options, OfficeUsername }),
  'a misspelt value': wrong({ ...options, ...office, DocumentAction: 'Keep' }),
  'no drives': wrong({ ...options, ...office, OneDrives: [] }),
}

function right(restoreToOriginalLocation: object): Body {
  return { body: { restoreToOriginalLocation }, isRight: true }
}

function wrong(restoreToOriginalLocation: object): Body {
  return { body: { restoreToOriginalLocation }, isRight: false }
}
