import type {ReactNode} from 'react'

/** The least that Next asks of an app: what our pages are measured against. */
export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="nb">
      <body>{children}</body>
    </html>
  )
}
