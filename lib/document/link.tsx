import type {ReactNode} from 'react'

const OUTBOUND = /^https?:/i
const SAFE = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i

/**
 * A link that a visitor may follow; to another site it gives nothing away. An address that could
 * run something is shown as plain text.
 */
export function Link({href, label, children}: {href: string; label?: string; children: ReactNode}) {
  if (!SAFE.test(href)) return children
  const rel = OUTBOUND.test(href) ? 'noopener noreferrer' : undefined
  return (
    <a href={href} rel={rel} aria-label={label}>
      {children}
    </a>
  )
}

export function Email({address}: {address: string}) {
  return <a href={`mailto:${address}`}>{address}</a>
}

export function Phone({number}: {number: string}) {
  return (
    <a className="nowrap" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  )
}
