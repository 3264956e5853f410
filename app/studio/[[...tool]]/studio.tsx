'use client'

import {NextStudio} from 'next-sanity/studio/client-component'
import {useMemo} from 'react'
import {type StudioAddress, studioConfig} from '#sanity/studio/config.ts'

/** The Studio in the browser. */
export function Studio({projectId, dataset, apiHost, embedded}: StudioAddress) {
  const config = useMemo(
    () => studioConfig({projectId, dataset, apiHost, embedded}),
    [projectId, dataset, apiHost, embedded],
  )
  return <NextStudio config={config} />
}
