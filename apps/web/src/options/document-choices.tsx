import { Radio } from '@mantine/core'
import { enums, fields } from '@onedrive-restore/client'
import { changeDraft, type Draft, type SkipChoice } from '../draft/draft.ts'
import { EnumChoice } from '../parts/enum-choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { plainOf } from '../words/plain.ts'

const { DocumentVersion, DocumentAction, SkipUnresolved } = fields.BulkRestoreOptions
const { keep, overwrite } = enums.DocumentAction

const actionNotes = {
  [keep]:
    'What is there now stays, and a copy RESTORED-… is put beside it: up to twice the storage, and not known to be harmless twice.',
  [overwrite]: 'Replaces what is there now. The console asks once more before it starts.',
}

/** What the contract leaves to whoever restores; it has no defaults, and neither has the page. */
export function DocumentChoices({ draft, isChecked }: { draft: Draft; isChecked: boolean }) {
  return (
    <section className="card stack roomy" aria-labelledby="for-documents">
      <h2 id="for-documents">Documents</h2>
      <EnumChoice
        field={DocumentVersion}
        values={enums.DocumentVersion}
        value={draft.version}
        onChange={(version) => changeDraft({ version })}
        error={isChecked && !draft.version && 'Choose one of them.'}
      />
      <EnumChoice
        field={DocumentAction}
        values={enums.DocumentAction}
        value={draft.action}
        onChange={(action) => changeDraft({ action })}
        noteOf={(action) => actionNotes[action]}
        error={isChecked && !draft.action && 'Choose one of them.'}
      />
      {draft.action === overwrite && (
        <Notice tone="warn" title="Files that people changed since the backup will be replaced">
          <p>That cannot be undone by the console.</p>
        </Notice>
      )}
      <Radio.Group
        label={SkipUnresolved.name}
        description={plainOf(SkipUnresolved.description)}
        value={draft.skip === undefined ? '' : `${draft.skip}`}
        onChange={(value) => changeDraft({ skip: skipOf(value) })}
        error={isChecked && draft.skip === undefined && 'Choose one of them.'}
      >
        <div className="stack tight choices">
          <Radio
            value="true"
            label={<code>true</code>}
            description="Such drives are left out, the others restored."
          />
          <Radio
            value="false"
            label={<code>false</code>}
            description="One such drive can fail its whole batch."
          />
          <Radio
            value="not-said"
            label="Not sent"
            description="The server decides; what it does then is not documented."
          />
        </div>
      </Radio.Group>
    </section>
  )
}

function skipOf(value: string): SkipChoice {
  return value === 'not-said' ? value : value === 'true'
}
