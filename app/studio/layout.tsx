import type {ReactNode} from 'react'

export {metadata, viewport} from 'next-sanity/studio'

/** The Studio is a page of its own: it shares nothing with what visitors get. */
export default function StudioLayout({children}: {children: ReactNode}) {
  return (
    <html lang="nb">
      <body style={{margin: 0}}>{children}</body>
    </html>
  )
}
