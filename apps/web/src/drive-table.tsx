import { fields } from '@onedrive-restore/client'
import { names } from './fields.tsx'
import type { Drive } from './restore.ts'

interface Props {
  drives: Drive[]
  onChange: (drives: Drive[]) => void
  wrong: string
}

const { _links, ...columns } = fields.OneDrive
const columnNames = Object.keys(columns) as (keyof typeof columns)[]
const empty = Object.fromEntries(columnNames.map((name) => [name, ''])) as unknown as Drive

/** The drives to restore; every cell can be edited, rows can be added and removed. */
export function DriveTable({ drives, onChange, wrong }: Props) {
  const change = (index: number, drive: Drive) => onChange(drives.with(index, drive))
  return (
    <fieldset>
      <legend>Drives ({drives.length})</legend>
      <table aria-invalid={names(wrong, fields.BulkRestoreOptions.OneDrives.name)}>
        <thead>
          <tr>
            {columnNames.map((name) => (
              <th key={name} title={columns[name].description}>
                {name}
              </th>
            ))}
            <th aria-label="Remove" />
          </tr>
        </thead>
        <tbody>
          {drives.map((drive, index) => (
            <tr key={index}>
              {columnNames.map((name) => (
                <td key={name} data-column={name}>
                  <input
                    aria-label={`${name} of drive ${index + 1}`}
                    value={drive[name]}
                    onChange={(event) => change(index, { ...drive, [name]: event.target.value })}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  className="plain"
                  aria-label={`Remove drive ${index + 1}`}
                  onClick={() => onChange(drives.toSpliced(index, 1))}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="plain" onClick={() => onChange([...drives, { ...empty }])}>
        Add a drive
      </button>
    </fieldset>
  )
}
