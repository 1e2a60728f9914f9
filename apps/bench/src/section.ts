/** One line of the table: a thing that was measured a few times. */
export interface Row {
  what: string
  /** Every measurement, in milliseconds. */
  ms: number[]
  /** The most it should take, in milliseconds; a line to compare with has none. */
  aim?: number
}

/** One part of the bench, in a file of its own. */
export interface Section {
  /** Its name on the command line. */
  name: string
  title: string
  run(): Promise<Row[]>
}

/** Does something so many times, one after the other, and returns what each time returned. */
export async function repeat<T>(times: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let index = 0; index < times; index++) results.push(await run(index))
  return results
}

/** How long something took, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
