'use client'

import {useSyncExternalStore} from 'react'

const never = () => () => {}

/** Ends the preview in this browser; not inside the Studio, which has it open for good reason. */
export function CloseLink() {
  const alone = useSyncExternalStore(
    never,
    () => window.self === window.top,
    () => false,
  )
  return alone && <a href="/api/preview/disable">Avslutt forhåndsvisningen</a>
}
