import type { Drive } from '../console/client.ts'

type Ids = ReadonlySet<string>

/** The chosen drives with one more, or without it. */
export function toggled(chosen: Ids, id: string): Ids {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The chosen drives and some more. */
export function withAll(chosen: Ids, drives: readonly Drive[]): Ids {
  const next = new Set(chosen)
  for (const { id } of drives) next.add(id)
  return next
}

/** The chosen drives but for some. */
export function without(chosen: Ids, drives: readonly Drive[]): Ids {
  const next = new Set(chosen)
  for (const { id } of drives) next.delete(id)
  return next
}

/** The drives from one place of a list to another, both included, in whichever direction. */
export function between(drives: readonly Drive[], from: number, to: number): readonly Drive[] {
  return drives.slice(Math.min(from, to), Math.max(from, to) + 1)
}
