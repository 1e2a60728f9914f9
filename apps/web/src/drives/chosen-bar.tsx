import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { countOf, numberOf } from '../words/count.ts'

interface Props {
  sessionId: string
  chosen: number
  total: number
  /** How many of the chosen the filter does not show. */
  hidden: number
  canGoOn: boolean
  onClear: () => void
}

/** How many drives are chosen, always in view, and the way on. */
export function ChosenBar({ sessionId, chosen, total, hidden, canGoOn, onClear }: Props) {
  const [, navigate] = useLocation()
  return (
    <div className="chosen-bar">
      <p role="status">
        <strong className="numbers">
          {numberOf(chosen)} of {countOf(total, 'drive')} chosen
        </strong>
        {hidden > 0 && <span className="soft"> · {numberOf(hidden)} of them not shown now</span>}
      </p>
      <div className="row">
        <Button variant="default" disabled={chosen === 0} onClick={onClear}>
          Clear
        </Button>
        <Button
          disabled={chosen === 0 || !canGoOn}
          onClick={() => navigate(`/sessions/${sessionId}/options`)}
        >
          Continue to options
        </Button>
      </div>
    </div>
  )
}
