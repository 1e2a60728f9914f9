import { NativeSelect, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Pager } from '../parts/pager.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { numberOf } from '../words/count.ts'
import { batchStates } from '../words/states.ts'
import { timeOf } from '../words/time.ts'
import { withoutAddress } from '../words/without-address.ts'
import { type BatchAccount, pageRows, runBatchesQuery } from './run-queries.ts'

/** The calls of a run: when each was sent, and how it came back. */
export function BatchTable({ runId }: { runId: string }) {
  const [state, setState] = useState('')
  const [page, setPage] = useState(0)
  const { data, error } = useQuery(runBatchesQuery(runId, state, page))
  return (
    <div className="stack panel">
      <NativeSelect
        label="State"
        className="medium-field"
        value={state}
        onChange={(event) => {
          setPage(0)
          setState(event.currentTarget.value)
        }}
        data={[
          { value: '', label: 'any' },
          ...Object.entries(batchStates).map(([value, { word }]) => ({ value, label: word })),
        ]}
      />
      {error && <ProblemNotice error={error} />}
      <div className="scroll-x">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Batch</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Drives</Table.Th>
              <Table.Th>Sent</Table.Th>
              <Table.Th>How it came back</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.entries.map((batch) => (
              <Table.Tr key={batch.id}>
                <Table.Td>
                  <Link href={`/runs/${runId}/batches/${batch.number}`} aria-label={`Batch ${batch.number}`}>
                    {batch.number}
                  </Link>
                </Table.Td>
                <Table.Td>
                  <Tag tone={batchStates[batch.state].tone}>{batchStates[batch.state].word}</Tag>
                </Table.Td>
                <Table.Td className="numbers">{numberOf(batch.drives)}</Table.Td>
                <Table.Td>{timeOf(batch.sentAt)}</Table.Td>
                <Table.Td>{cameBack(batch)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {data && <Pager page={page} rows={pageRows} total={data.total} noun="batch" onPage={setPage} />}
    </div>
  )
}

/** How a call came back, in one sentence. */
export function cameBack({ state, end, lostAt, finding }: BatchAccount): string {
  if (finding) return `${finding.by}: ${finding.why}`
  if (lostAt && !end) return `The console ended while it was in flight; found ${timeOf(lostAt)}.`
  if (!end) return state === 'sending' ? 'It has not come back yet.' : '–'
  if (end.outcome !== 'succeeded') return withoutAddress(end.message)
  return {
    none: 'Answered without a body: only events can tell.',
    statistics: 'Answered with statistics.',
    other: 'Answered with something that cannot be read: only events can tell.',
  }[end.body]
}
