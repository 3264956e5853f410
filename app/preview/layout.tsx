import type {Metadata} from 'next'
import type {ReactNode} from 'react'
import {STYLE} from '#lib/document/index.ts'

export const metadata: Metadata = {
  title: 'Forhåndsvisning',
  robots: {index: false},
  // Without an icon of its own the browser would ask for /favicon.ico.
  icons: 'data:,',
}

/** Previews are pages of Next's, around the components that visitors' documents are made of. */
export default function PreviewLayout({children}: {children: ReactNode}) {
  return (
    <html lang="nb">
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <style dangerouslySetInnerHTML={{__html: STYLE}} />
        {children}
      </body>
    </html>
  )
}
