/** So many drives. */
export function* drivesUpTo(count: number) {
  for (let n = 1; n <= count; n++)
    yield { id: `drive-${n}`, name: `Owner ${n}`, url: `http://server/personal/${n}` }
}
