import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { enums, fields } from '@onedrive-restore/client'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { plainOf } from '../words/plain.ts'
import { timeOf } from '../words/time.ts'
import { OpeningProgress } from './opening-progress.tsx'
import { type Moment, PointInTime } from './point-in-time.tsx'
import { organizationsQuery } from './session-queries.ts'
import { useOpening } from './use-opening.ts'

const { showDeleted, showAllVersions } = fields.ExploreOptions

/** Opens another session: of an organization, at a point in time. */
export function NewSession() {
  const { data: organizations, error } = useQuery(organizationsQuery)
  const [organizationId, setOrganizationId] = useState('')
  const [moment, setMoment] = useState<Moment>()
  const [hasDeleted, setHasDeleted] = useState(false)
  const [hasAllVersions, setHasAllVersions] = useState(false)
  const [isChecked, setIsChecked] = useState(false)
  const opening = useOpening()
  const only = organizations?.length === 1 ? organizations[0] : undefined
  const organization = organizations?.find(({ id }) => id === organizationId) ?? only

  function open(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!organization || !moment?.iso) return
    const datetime = moment.iso === 'now' ? new Date().toISOString() : moment.iso
    opening.start(organization.id, {
      datetime,
      type: enums.ExploreType.veod,
      ...(hasDeleted && { showDeleted: true }),
      ...(hasAllVersions && { showAllVersions: true }),
    })
  }

  return (
    <section className="card stack" aria-labelledby="new-session">
      <h2 id="new-session">Open a new session</h2>
      {error && <ProblemNotice error={error} title="The organizations could not be read" />}
      <form className="stack" onSubmit={open} noValidate>
        <NativeSelect
          label="Organization"
          value={organization?.id ?? ''}
          onChange={(event) => setOrganizationId(event.currentTarget.value)}
          disabled={!organizations}
          error={isChecked && !organization && 'Choose an organization.'}
          data={[
            { value: '', label: organizations ? 'Choose…' : 'Reading…', disabled: true },
            ...(organizations ?? []).map(({ id, name, type }) => ({ value: id, label: `${name} (${type})` })),
          ]}
        />
        {organization && (
          <p className="soft small">
            {organization.isBackedup === false
              ? 'There is no backup of it.'
              : `Backups from ${timeOf(organization.firstBackuptime)} to ${timeOf(organization.lastBackuptime)}.`}
          </p>
        )}
        <PointInTime moment={moment} onChange={setMoment} isChecked={isChecked} />
        <Checkbox
          label="Also what was deleted before that"
          description={plainOf(showDeleted.description)}
          checked={hasDeleted}
          onChange={(event) => setHasDeleted(event.currentTarget.checked)}
        />
        <Checkbox
          label="All versions of each item"
          description={plainOf(showAllVersions.description)}
          checked={hasAllVersions}
          onChange={(event) => setHasAllVersions(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" disabled={opening.isOpening}>
            Open session
          </Button>
        </div>
      </form>
      <OpeningProgress {...opening} />
    </section>
  )
}
