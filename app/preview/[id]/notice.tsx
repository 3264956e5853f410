import type {ReactNode} from 'react'
import {Frame} from '#lib/document/index.ts'
import {i18n} from '#lib/i18n/index.ts'

/** Stands where a preview cannot be shown, and says what to do. */
export function Notice({title, children}: {title: string; children: ReactNode}) {
  return (
    <Frame t={i18n('nb')}>
      <article>
        <header className="title">
          <h1>{title}</h1>
          <p>{children}</p>
        </header>
      </article>
    </Frame>
  )
}
