import { Button, Textarea } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import type { Drive } from '../../console/client.ts'
import { countOf } from '../../words/count.ts'
import { withAll } from '../chosen.ts'
import { CsvOutcome } from './csv-outcome.tsx'
import { type DriveCsv, readDriveCsv } from './read-drive-csv.ts'

interface Props {
  drives: readonly Drive[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

const maxBytes = 20_000_000

/** Takes a list that is pasted, dropped or opened, and shows what is right and wrong with it before anything is chosen. */
export function CsvPanel({ drives, chosen, onChoose }: Props) {
  const text = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<DriveCsv>()
  const [fault, setFault] = useState('')
  const [isOver, setIsOver] = useState(false)

  async function take(csv: string) {
    setFault(csv.trim() === '' ? 'There is nothing to read yet.' : '')
    setRead(csv.trim() === '' ? undefined : await readDriveCsv(csv, drives))
  }

  async function takeFile(given: File | undefined) {
    if (!given) return
    if (given.size <= maxBytes) return take(await given.text())
    setRead(undefined)
    setFault(
      `${given.name} has ${countOf(given.size, 'byte')}; at most ${countOf(maxBytes, 'byte')} are read.`,
    )
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    takeFile(event.dataTransfer.files[0])
  }

  return (
    <div className="stack">
      <div className={isOver ? 'drop-zone over' : 'drop-zone'}>
        <Textarea
          ref={text}
          label="Lines"
          description="With a heading of id, name or url, or one id, address or name on a line. A file can be dropped here."
          autosize={false}
          rows={6}
          spellCheck={false}
          error={fault}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        />
      </div>
      <div className="row">
        <Button variant="default" onClick={() => take(text.current?.value ?? '')}>
          Read the lines
        </Button>
        <Button variant="default" onClick={() => file.current?.click()}>
          Open a file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          hidden
          aria-label="CSV file"
          onChange={(event) => {
            takeFile(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {read && (
        <CsvOutcome
          read={read}
          onAdd={() => onChoose(withAll(chosen, read.found))}
          onReplace={() => onChoose(withAll(new Set(), read.found))}
        />
      )}
    </div>
  )
}
