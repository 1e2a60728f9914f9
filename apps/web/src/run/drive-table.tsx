import { NativeSelect, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Pager } from '../parts/pager.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { bases, batchStates, calls, verdicts } from '../words/states.ts'
import { withoutAddress } from '../words/without-address.ts'
import { type DriveReport, pageRows, runDrivesQuery } from './run-queries.ts'

interface Props {
  runId: string
  verdict: string
  onVerdict: (verdict: string) => void
}

/** What is known of each drive, and what that rests on. */
export function DriveTable({ runId, verdict, onVerdict }: Props) {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const settled = useDeferredValue(search.trim())
  const { data, error } = useQuery(runDrivesQuery(runId, verdict, settled, page))
  useEffect(() => setPage(0), [settled, verdict])
  return (
    <div className="stack panel">
      <div className="filters">
        <TextInput
          type="search"
          label="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label="Verdict"
          value={verdict}
          onChange={(event) => onVerdict(event.currentTarget.value)}
          data={[
            { value: '', label: 'all' },
            ...Object.entries(verdicts).map(([value, { word }]) => ({ value, label: word })),
          ]}
        />
      </div>
      {error && <ProblemNotice error={error} />}
      <div className="scroll-x">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Drive</Table.Th>
              <Table.Th>Verdict</Table.Th>
              <Table.Th>What that rests on</Table.Th>
              <Table.Th>Batch</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.entries.map((report) => (
              <DriveRow key={report.drive.id} runId={runId} report={report} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {data && <Pager page={page} rows={pageRows} total={data.total} noun="drive" onPage={setPage} />}
    </div>
  )
}

function DriveRow({ runId, report }: { runId: string; report: DriveReport }) {
  const { drive, verdict, basis, message, batch, state } = report
  const { word, tone } = wordOf(report)
  return (
    <Table.Tr>
      <Table.Td>
        {drive.name}
        <span className="below soft small">{drive.url}</span>
      </Table.Td>
      <Table.Td>
        <Tag tone={tone}>{word}</Tag>
      </Table.Td>
      <Table.Td>
        {restsOn(verdict, basis, state)}
        {message && <span className="below soft small">{withoutAddress(message)}</span>}
      </Table.Td>
      <Table.Td>
        <Link href={`/runs/${runId}/batches/${batch}`} aria-label={`Batch ${batch}`}>
          {batch}
        </Link>
      </Table.Td>
    </Table.Tr>
  )
}

/** What is in flight is not unknown yet, and what is still to come was not refused. */
function wordOf({ verdict, state }: DriveReport) {
  return state === 'sending' || state === 'planned' ? batchStates[state] : verdicts[verdict]
}

function restsOn(
  verdict: DriveReport['verdict'],
  basis: DriveReport['basis'],
  state: DriveReport['state'],
): string {
  if (basis !== 'ledger') return bases[basis]
  return verdict === 'unknown' && state === 'succeeded'
    ? 'The call was answered, without a word about this drive.'
    : calls[state]
}
