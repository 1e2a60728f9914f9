import { createRestoreClient } from '@onedrive-restore/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Drives } from './drives'

const client = createRestoreClient({ baseUrl: '/v3', token: () => sessionStorage.getItem('token') ?? '' })
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Drives
        client={client}
        sessionId="61954db6-7278-4d26-86f7-888bda5a4ec4"
        credentials={{ OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }}
      />
    </QueryClientProvider>,
  )
