import { createRestoreClient } from '@onedrive-restore/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Drives } from './drives'

// The mock takes any token, and has this session open. A page of yours calls `client.signIn`, and opens a session.
const client = createRestoreClient({ baseUrl: '/v3', token: 'any-token' })
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Drives
        client={client}
        sessionId="61954db6-7278-4d26-86f7-888bda5a4ec4"
        credentials={{ OfficeUsername: 'admin@example.com', OfficePassword: 'correct-horse-battery' }}
      />
    </QueryClientProvider>,
  )
