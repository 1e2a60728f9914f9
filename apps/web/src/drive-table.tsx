import { fields } from '@onedrive-restore/client'
import type { ReactNode } from 'react'
import type { Drive } from './api.ts'
import { names } from './fields.tsx'

interface Props {
  drives: Drive[]
  /** Ids of the drives to restore. */
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  wrong: string
  children: ReactNode
}

const { _links, id: _, ...columns } = fields.OneDrive
const columnNames = Object.keys(columns) as (keyof typeof columns)[]

/** The drives of the session. None is chosen until somebody chooses it. */
export function DriveTable({ drives, chosen, onChoose, wrong, children }: Props) {
  const all = drives.every(({ id }) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  return (
    <fieldset>
      <legend>Drives</legend>
      <p className="hint">
        {chosen.size} of {drives.length} chosen
      </p>
      <div className="scroll">
        <table aria-invalid={names(wrong, fields.BulkRestoreOptions.OneDrives.name)}>
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  aria-label="All drives"
                  checked={all && drives.length > 0}
                  onChange={() => onChoose(new Set(all ? [] : drives.map(({ id }) => id)))}
                />
              </th>
              {columnNames.map((name) => (
                <th key={name} title={columns[name].description}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drives.map((drive) => (
              <tr key={drive.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={drive.name}
                    checked={chosen.has(drive.id)}
                    onChange={() => toggle(drive.id)}
                  />
                </td>
                {columnNames.map((name) => (
                  <td key={name}>{drive[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {children}
    </fieldset>
  )
}
