import { createRestoreClient } from '@onedrive-restore/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { Drives } from './src/drives'

const baseUrl = inject('baseUrl')
const control = (method, name, body) =>
  fetch(new URL(`/__mock/${name}`, baseUrl), { method, ...(body && { body: JSON.stringify(body) }) })
const operation = 'restoreOneDrives'

beforeEach(() => control('POST', 'reset'))
afterEach(cleanup)

/** Shows the drives, and presses the button twice, as a double click does. */
async function restoreTwice() {
  const client = createRestoreClient({ baseUrl, token: 'any-token' })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Drives
        client={client}
        sessionId="61954db6-7278-4d26-86f7-888bda5a4ec4"
        credentials={{ OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }}
      />
    </QueryClientProvider>,
  )
  await waitFor(() => expect(drives()).toHaveLength(3))
  const button = screen.getByRole('button', { name: 'Restore' })
  // Both before React renders again.
  act(() => {
    button.click()
    button.click()
  })
}

const drives = () =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent.split(': ')[1] ?? '')
const says = (text) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(text))

async function restores() {
  const requests = await (await control('GET', 'requests')).json()
  return requests.filter((request) => request.operation === operation).map(({ executed }) => executed)
}

test('the drives are restored once, and called so where an event says it', async () => {
  await restoreTwice()
  await says('The server has answered')
  await waitFor(() => expect(drives()).toEqual(['restored', 'restored', 'restored']))
  expect(await restores()).toEqual([true])
})

test('no drive is called restored that no event names', async () => {
  await control('POST', 'answers', { operation: 'listRestoreEvents', scenario: 'no-events' })
  await restoreTwice()
  await says('The server has answered')
  expect(drives()).toEqual(['nobody knows', 'nobody knows', 'nobody knows'])
})

test('a lost answer is no success, and nothing is sent again', async () => {
  await control('POST', 'faults', { operation, fault: 'reset-before' })
  await restoreTwice()
  await says('The server may be restoring')
  expect(drives()).toEqual(['nobody knows', 'nobody knows', 'nobody knows'])
  expect(await restores()).toEqual([false])
})

test('a refusal is told', async () => {
  await control('POST', 'answers', { operation, scenario: 'request-rejected', times: 1 })
  await restoreTwice()
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('400'))
  expect(screen.queryByRole('status')).toBe(null)
})
