'use client'

import { createRestoreClient } from '@onedrive-restore/client'
import { useEffect, useState } from 'react'

// Made when the module is loaded, which Next does on the server as well, where '/v3' has no origin.
const client = createRestoreClient({ baseUrl: '/v3', token: 'any-token' })

export function Organizations() {
  const [text, setText] = useState('Looking')
  useEffect(() => {
    client.listOrganizations().then(
      (found) => setText(`${found.length} organizations`),
      (error) => setText(error.message),
    )
  }, [])
  return <p>{text}</p>
}
