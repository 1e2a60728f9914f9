import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  title: string
  /** One sentence below the title. */
  lead?: ReactNode
  /** Beside the title. */
  actions?: ReactNode
  children: ReactNode
}

let isFirst = true

/** One screen. Its title names the tab, and takes the focus when somebody comes here from another screen. */
export function Screen({ title, lead, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    isFirst = false
  }, [])
  return (
    <>
      <title>{`${title} – OneDrive restore`}</title>
      <div className="row apart">
        <div className="stack tight">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </>
  )
}
