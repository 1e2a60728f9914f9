import type { components, paths } from '@onedrive-restore/client'
import { useMutation } from '@tanstack/react-query'
import createClient from 'openapi-fetch'
import createQueries from 'openapi-react-query'
import { useState } from 'react'
import { Failure, SignIn } from '../sign-in.tsx'

const api = createClient<paths>({ baseUrl: '/v3' })
const queries = createQueries(api)

async function signIn(body: components['schemas']['TokenRequest']) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { data, error } = await api.POST('/Token', { body, headers })
  if (error) throw new Error('error_description' in error ? error.error_description : 'The server failed.')
  api.use({ onRequest: ({ request }) => request.headers.set('authorization', `Bearer ${data.access_token}`) })
}

/**
 * The same with plain openapi-fetch, by somebody who looks at every `error`. When an answer is lost it says "Success": Vite's
 * proxy answers with an empty 502, of which openapi-fetch makes an empty `error`. Only `response.ok` would have told.
 */
export function Plain() {
  const [isSignedIn, setSignedIn] = useState(false)
  return isSignedIn ? <FirstSession /> : <SignIn signIn={signIn} onDone={() => setSignedIn(true)} />
}

function FirstSession() {
  const { data } = queries.useQuery('get', '/RestoreSessions')
  const sessions = Array.isArray(data) ? data : data?.results
  const id = sessions?.find(({ type, state }) => type === 'Veod' && state === 'Working')?.id
  return id && <Drives params={{ path: { restoreSessionId: id } }} />
}

function Drives({ params }: { params: { path: { restoreSessionId: string } } }) {
  const path = '/RestoreSessions/{restoreSessionId}/Organization/OneDrives'
  const drives = queries.useQuery('get', path, { params })
  const sent = useMutation({
    mutationFn: async (form: FormData) => {
      const chosen = drives.data?.results.filter(({ id }) => form.getAll('drive').includes(id)) ?? []
      const { error } = await api.POST('/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action', {
        params,
        body: {
          restoreToOriginalLocation: {
            OneDrives: chosen,
            DocumentVersion: 'last',
            DocumentAction: 'keep',
            OfficeUsername: `${form.get('username')}`,
            OfficePassword: `${form.get('password')}`,
          },
        },
      })
      if (error) throw new Error(error.message)
    },
  })
  return (
    <form action={(form) => sent.mutate(form)}>
      <h1>Restore OneDrives with plain openapi-fetch</h1>
      <fieldset disabled={sent.isPending}>
        <legend>First drives in the session</legend>
        {drives.data?.results.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" name="drive" value={id} /> {name}
          </label>
        ))}
      </fieldset>
      <label>
        User name in Office 365 <input name="username" autoComplete="off" required />
      </label>
      <label>
        Password in Office 365 <input name="password" type="password" autoComplete="off" required />
      </label>
      <button type="submit" disabled={sent.isPending}>
        Restore, and keep what is there
      </button>
      {sent.isSuccess && <p role="status">Success: the drives are restored.</p>}
      <Failure of="Not restored" error={sent.error ?? drives.error} />
    </form>
  )
}
