import { Button } from '@mantine/core'
import { Link, useRoute } from 'wouter'
import { useSignOut } from '../console/account.ts'
import { SchemeButton } from './scheme-button.tsx'

interface Props {
  signedInAs: string | undefined
  isMock: boolean
}

/** The way to the three parts of the console, and out of it. */
export function Header({ signedInAs, isMock }: Props) {
  const signOut = useSignOut()
  return (
    <header className="header">
      <div className="header-row">
        <span className="brand">OneDrive restore</span>
        {signedInAs && (
          <nav aria-label="Main">
            <NavLink href="/sessions" pattern="/sessions/*?">
              New restore
            </NavLink>
            <NavLink href="/runs" pattern="/runs/*?">
              Runs
            </NavLink>
            {isMock && (
              <NavLink href="/mock" pattern="/mock">
                Mock
              </NavLink>
            )}
          </nav>
        )}
        <div className="header-end">
          <SchemeButton />
          {signedInAs && (
            <>
              <span className="soft small who" title={signedInAs}>
                {signedInAs}
              </span>
              <Button
                variant="default"
                size="xs"
                loading={signOut.isPending}
                onClick={() => signOut.mutate()}
              >
                Sign out
              </Button>
            </>
          )}
        </div>
      </div>
    </header>
  )
}

function NavLink({ href, pattern, children }: { href: string; pattern: string; children: string }) {
  const [isHere] = useRoute(pattern)
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}
