import type { Account } from '../console/account.ts'

const words = {
  mock: { title: 'Mock', text: 'made-up drives, nothing real is restored' },
  real: { title: 'Backup server', text: 'a restore changes files of people' },
  lost: { title: 'Not reached', text: 'the server does not answer the console' },
} as const

/** Says on every screen which server a restore would reach. */
export function ServerBanner({ upstream, kind }: Pick<Account, 'upstream' | 'kind'>) {
  const { title, text } = words[kind]
  return (
    <aside className={`banner ${kind}`} aria-label="Server">
      <strong>{title}</strong>
      <span>
        {upstream} – {text}
      </span>
    </aside>
  )
}
