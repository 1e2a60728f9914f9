import fc from '@onedrive-restore/testing/fast-check'

type Holder = Record<string, unknown>

type Slip = (holder: Holder, key: string) => void

/** What can stand where something else should: every kind of value, and words that are nearly right. */
const values = [
  ...[null, true, false, 0, 1.5, '', 'true', 'keep', 'Keep', 'last', 'overwrite', 'password'],
  ...[[], {}, [{}], { href: 'x' }, { id: 'a', name: 'b', url: 'c' }],
]

/** What can go wrong at one place. */
const slips: Slip[] = [
  (holder, key) => delete holder[key],
  (holder, key) => Object.assign(holder, { [key]: [holder[key]] }),
  (holder, key) => Object.assign(holder, { [`${key}Extra`]: true }),
  ...values.map(
    (value): Slip =>
      (holder, key) =>
        Object.assign(holder, { [key]: structuredClone(value) }),
  ),
  ...[(key: string) => key.toLowerCase(), (key: string) => key.slice(0, -1), (key: string) => `${key}s`].map(
    (respell): Slip =>
      (holder, key) => {
        const { [key]: value } = holder
        delete holder[key]
        holder[respell(key)] = value
      },
  ),
]

/** Every body that is one slip away from a given one. */
export function bodiesBeside(body: unknown): unknown[] {
  return placesIn(body).flatMap((_, place) => slips.map((slip) => withSlip(body, place, slip)))
}

/** Bodies that are two or three slips away from one of the given ones; the same for the same seed. */
export function bodiesNear(bodies: readonly unknown[], seed: number, count: number): unknown[] {
  const slip = fc.record({ place: fc.nat(), make: fc.constantFrom(...slips) })
  const near = fc
    .tuple(fc.constantFrom(...bodies), fc.array(slip, { minLength: 2, maxLength: 3 }))
    .map(([body, list]) => list.reduce((sum, { place, make }) => withSlip(sum, place, make), body))
  return fc.sample(near, { seed, numRuns: count })
}

function withSlip(body: unknown, place: number, slip: Slip): unknown {
  const copy = structuredClone(body)
  const places = placesIn(copy)
  const found = places[place % places.length]
  if (found) slip(found.holder, found.key)
  return copy
}

/** Every place below a value. */
function placesIn(value: unknown): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}
