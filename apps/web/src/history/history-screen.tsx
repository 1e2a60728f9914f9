import { Button, Loader, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answerOf, consoleApi } from '../console/console-api.ts'
import { Screen } from '../frame/screen.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { countOf, numberOf } from '../words/count.ts'
import { batchStates } from '../words/states.ts'
import { timeOf } from '../words/time.ts'
import './history.css'

type Run = Awaited<ReturnType<typeof readRuns>>[number]
type State = keyof Run['counts']

const readRuns = () => answerOf(consoleApi.runs.$get())

/** Every run that this console knows of, the newest first. */
export default function HistoryScreen() {
  const {
    data: runs,
    error,
    refetch,
  } = useQuery({
    queryKey: ['runs'],
    queryFn: readRuns,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(({ isRunning }) => isRunning) ? 2_000 : false),
  })
  return (
    <Screen
      title="Runs"
      lead="Restores that were started in this console, as its ledger has them."
      actions={
        <Button component={Link} href="/sessions">
          New restore
        </Button>
      }
    >
      {error && <ProblemNotice error={error} title="The runs could not be read" onRetry={() => refetch()} />}
      {!runs && !error && <Loader aria-label="Reading the runs" />}
      {runs?.length === 0 && (
        <Notice tone="info" title="There is no run yet">
          <p>A restore that is started here stays in this list, also when the console is started anew.</p>
        </Notice>
      )}
      {runs && runs.length > 0 && (
        <section className="card scroll-x" aria-label="Runs">
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Planned</Table.Th>
                <Table.Th>Organization</Table.Th>
                <Table.Th>Drives</Table.Th>
                <Table.Th>How its calls stand, in drives</Table.Th>
                <Table.Th>By</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runs.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Screen>
  )
}

function RunRow({ run: { id, plannedAt, note, counts, isRunning } }: { run: Run }) {
  const states = (Object.keys(counts) as State[]).filter((state) => counts[state].drives > 0)
  const total = states.reduce((sum, state) => sum + counts[state].drives, 0)
  return (
    <Table.Tr>
      <Table.Td>
        <Link href={`/runs/${id}`}>{timeOf(plannedAt)}</Link>
        {isRunning && (
          <span className="below">
            <Tag tone="info">running</Tag>
          </span>
        )}
      </Table.Td>
      <Table.Td>{note?.organization ?? '–'}</Table.Td>
      <Table.Td className="numbers">{countOf(total, 'drive')}</Table.Td>
      <Table.Td>
        <span className="row tags">
          {states.map((state) => (
            <Tag key={state} tone={batchStates[state].tone}>
              {`${numberOf(counts[state].drives)} ${batchStates[state].word}`}
            </Tag>
          ))}
        </span>
      </Table.Td>
      <Table.Td>{note?.by ?? '–'}</Table.Td>
    </Table.Tr>
  )
}
