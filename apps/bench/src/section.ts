/** One part of the bench, in a file that is named as the command calls it. */
export interface Section {
  title: string
  /** Measures, and returns a table. */
  run(): Promise<string>
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
