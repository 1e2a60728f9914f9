import { Button } from '@mantine/core'
import { consoleApi } from '../console/console-api.ts'

/** The whole account of a run as a file: one line a drive for a spreadsheet, or everything for a program. */
export function Exports({ runId }: { runId: string }) {
  const { 'report.csv': csv, 'report.json': json } = consoleApi.runs[':id']
  const param = { id: runId }
  return (
    <>
      <Button component="a" href={`${csv.$url({ param })}`} download variant="default" size="xs">
        Export CSV
      </Button>
      <Button component="a" href={`${json.$url({ param })}`} download variant="default" size="xs">
        Export JSON
      </Button>
    </>
  )
}
