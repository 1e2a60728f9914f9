import { createRestoreClient } from '@onedrive-restore/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, inject, test } from 'vitest'
import { Drives } from './src/drives'

test('the drives are listed and restored', async () => {
  const client = createRestoreClient({ baseUrl: inject('baseUrl'), token: 'any-token' })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Drives
        client={client}
        sessionId="61954db6-7278-4d26-86f7-888bda5a4ec4"
        credentials={{ OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }}
      />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3))
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('success'))
})
