/** One edit of a file of the contract; `file` is below `spec/`, `at` is a JSON pointer without its first slash. */
export type Edit =
  | { file: string; at: string; set: unknown }
  | { file: string; at: string; rename: string }
  | { file: string; remove: string }
  | { file: string; from: string; to: string }
  | { file: string; write: string }
  | { file: string; erase: true }

/**
 * What a change does to those who rely on the contract, and so what has to notice it:
 *
 * - `breaks`: code stops working, files are overwritten, a secret is shown, or a reader is told something false and
 *   dangerous. A check has to be red, or the gate has to call it major.
 * - `adds`: something new that nobody has to follow. The gate has to call it minor at least.
 * - `says`: other words for the same. The gate has to see it, and whatever repeats them has to follow.
 */
export type Harm = 'breaks' | 'adds' | 'says'

/** Changes of one kind in many places. */
export interface Kind {
  kind: string
  harm: Harm
  /** Place, and what is edited there. */
  places: Record<string, Edit | Edit[]>
  /** The tests that look at it; all that look at the contract when missing. */
  tests?: string[]
  /** Places whose change nothing notices, and why that has to be so. */
  survives?: Record<string, string>
}

/** One small change to the contract; see {@link Kind}. */
export interface Mutation {
  name: string
  harm: Harm
  edits: Edit[]
  tests?: string[]
  /** Why nothing can notice it. */
  survives?: string
}

/** The single changes of some kinds. */
export function mutationsOf(kinds: Kind[]): Mutation[] {
  return kinds.flatMap(({ kind, harm, places, tests, survives = {} }) =>
    Object.entries(places).map(([place, edits]) => ({
      name: `${kind}: ${place}`,
      harm,
      edits: [edits].flat(),
      ...(tests && { tests }),
      ...(survives[place] && { survives: survives[place] }),
    })),
  )
}
