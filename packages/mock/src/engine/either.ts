// Prism speaks fp-ts. These two shapes are all of it that the mock needs.

/** A result as Prism takes it. */
export function right<Value>(value: Value) {
  return { _tag: 'Right', right: value } as const
}

/** A failure as Prism takes it. */
export function left<Failure>(failure: Failure) {
  return { _tag: 'Left', left: failure } as const
}
