import { useState } from 'react'

const operation = 'restoreOneDrives'
const failures = [
  ['lose the request', 'faults', { operation, fault: 'reset-before' }],
  ['lose the answer', 'faults', { operation, fault: 'reset-after' }],
  ['refuse it', 'answers', { operation, scenario: 'request-rejected', times: 1 }],
] as const

/** Lets the next restore fail, by the control plane of the mock. A real server has none. */
export function MockPanel() {
  const [told, setTold] = useState('')
  const tell = async ([name, control, body]: (typeof failures)[number]) => {
    const { ok } = await fetch(`/__mock/${control}`, { method: 'POST', body: JSON.stringify(body) })
    setTold(ok ? `The mock was told to ${name}.` : 'This is not the mock.')
  }
  return (
    <aside>
      <p>Tell the mock what to do with the next restore:</p>
      {failures.map((failure) => (
        <button key={failure[0]} type="button" onClick={() => tell(failure)}>
          {failure[0]}
        </button>
      ))}
      <p role="status">{told}</p>
    </aside>
  )
}
