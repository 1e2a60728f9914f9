import { Link } from 'wouter'

/** The steps of a restore, in their order, and where each is. */
const steps = [
  { name: 'Session', href: () => '/sessions' },
  { name: 'Drives', href: (id: string) => `/sessions/${id}/drives` },
  { name: 'Options', href: (id: string) => `/sessions/${id}/options` },
  { name: 'Check and start', href: (id: string) => `/sessions/${id}/plan` },
] as const

/** Shows how far somebody is on the way to a restore. Steps that lie behind are links. */
export function Steps({ now, sessionId = '' }: { now: 0 | 1 | 2 | 3; sessionId?: string }) {
  return (
    <nav aria-label="Steps of a restore">
      <ol className="steps">
        {steps.map(({ name, href }, index) => (
          <li key={name} className={index < now ? 'done' : index === now ? 'now' : ''}>
            <span className="step-number" aria-hidden>
              {index + 1}
            </span>
            {index < now ? (
              <Link href={href(sessionId)}>{name}</Link>
            ) : (
              <span aria-current={index === now ? 'step' : undefined}>{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
