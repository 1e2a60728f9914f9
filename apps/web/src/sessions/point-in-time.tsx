import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ownZone, zoneNameAt } from '../words/time.ts'
import { utcOf } from './utc-of.ts'

/** A point in time that was chosen: the latest backup, or an instant in UTC; `undefined` while it is not complete. */
export interface Moment {
  kind: 'latest' | 'at'
  iso: string | undefined
}

interface Props {
  moment: Moment | undefined
  onChange: (moment: Moment) => void
  /** Whether to say what is missing. */
  isChecked: boolean
}

/** Asks for the latest backup or a time with its zone, and shows what that is in UTC, which is what is sent. */
export function PointInTime({ moment, onChange, isChecked }: Props) {
  const [local, setLocal] = useState('')
  const [zone, setZone] = useState(ownZone)
  const at = (text: string, inZone: string) => {
    setLocal(text)
    setZone(inZone)
    onChange({ kind: 'at', iso: utcOf(text, inZone) })
  }
  const zones = [...new Set([ownZone, 'UTC'])]
  return (
    <>
      <Radio.Group
        label="Point in time"
        value={moment?.kind ?? ''}
        onChange={(kind) => (kind === 'at' ? at(local, zone) : onChange({ kind: 'latest', iso: 'now' }))}
        error={isChecked && !moment && 'Choose a point in time.'}
      >
        <div className="stack tight choices">
          <Radio value="latest" label="The latest backup" />
          <Radio value="at" label="As it was at a time" />
        </div>
      </Radio.Group>
      {moment?.kind === 'at' && (
        <div className="two-fields">
          <TextInput
            type="datetime-local"
            label="Time"
            value={local}
            onChange={(event) => at(event.currentTarget.value, zone)}
            error={isChecked && !moment.iso && 'Give a day and a time.'}
            description={moment.iso ? `Sent as ${moment.iso}` : 'The last backup before it is opened.'}
          />
          <NativeSelect
            label="Zone"
            value={zone}
            onChange={(event) => at(local, event.currentTarget.value)}
            data={zones}
            description={zone === ownZone ? zoneNameAt(new Date()) : 'Coordinated Universal Time'}
          />
        </div>
      )}
    </>
  )
}
