import { Button, PasswordInput, TextInput } from '@mantine/core'
import { fields } from '@onedrive-restore/client'
import { type FormEvent, useRef, useState } from 'react'
import { useSignIn } from '../console/account.ts'
import { Screen } from '../frame/screen.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { plainOf } from '../words/plain.ts'

const { username: account, password: secret } = fields.PasswordGrant

/** Signs in. The inputs are not controlled, so that no password stands in the page's HTML or in its memory. */
export function SignInScreen({ upstream, isMock }: { upstream: string; isMock: boolean }) {
  const signIn = useSignIn()
  const form = useRef<HTMLFormElement>(null)
  const [missing, setMissing] = useState<string[]>([])

  function send(event: FormEvent) {
    event.preventDefault()
    if (!form.current || signIn.isPending) return
    const given = new FormData(form.current)
    const username = `${given.get(account.name)}`
    const password = `${given.get(secret.name)}`
    const empty = [account.name, secret.name].filter((name) => !given.get(name))
    setMissing(empty)
    if (empty.length > 0) return
    signIn.mutate({ username, password }, { onSettled: () => clear(form.current) })
  }

  return (
    <div className="narrow stack">
      <Screen title="Sign in" lead={<>With an account of {upstream}</>}>
        <form ref={form} className="card stack" onSubmit={send} noValidate>
          <TextInput
            name={account.name}
            label="User name"
            description={plainOf(account.description)}
            autoComplete="username"
            spellCheck={false}
            error={missing.includes(account.name) && 'The user name is missing.'}
          />
          <PasswordInput
            name={secret.name}
            label="Password"
            autoComplete="current-password"
            // Mantine says it of a text, and not of a password.
            aria-invalid={missing.includes(secret.name)}
            error={missing.includes(secret.name) && 'The password is missing.'}
          />
          {signIn.error && <ProblemNotice error={signIn.error} title="Not signed in" />}
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
          <p className="soft small">
            {isMock
              ? 'This is the mock: any user name and nearly any password will do.'
              : 'The console keeps the sign-in while it runs. It is written nowhere.'}
          </p>
        </form>
      </Screen>
    </div>
  )
}

/** Empties the password, whether or not it was right. */
function clear(form: HTMLFormElement | null): void {
  const input = form?.elements.namedItem(secret.name)
  if (input instanceof HTMLInputElement) input.value = ''
}
