import { useRef, useState } from 'react'
import { readCredentials, type TypedCredentials } from './pairs.ts'

/** A form with credentials: what is wrong with them is known after a look, and right again as soon as it is mended. */
export function useCredentials() {
  const form = useRef<HTMLFormElement>(null)
  const [looked, setLooked] = useState<TypedCredentials>()
  return {
    form,
    missing: looked?.missing ?? [],
    /** Nothing at all was typed. */
    isEmpty: looked !== undefined && !looked.isWhole && looked.missing.length === 0,
    /** Marks what is missing, and gives the credentials when nothing is. */
    look: () => {
      const typed = form.current && readCredentials(form.current)
      setLooked(typed ? { ...typed, given: {} } : undefined)
      return typed?.isWhole ? typed.given : undefined
    },
    /** Looks again while somebody mends what was marked. */
    onInput: () => {
      if (looked && form.current) setLooked({ ...readCredentials(form.current), given: {} })
    },
    /** Empties every field. */
    clear: () => form.current?.reset(),
  }
}
