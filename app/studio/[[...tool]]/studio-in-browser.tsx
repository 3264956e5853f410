'use client'

import dynamic from 'next/dynamic'

/** The Studio, loaded by the browser alone: the server neither renders nor compiles it. */
export const StudioInBrowser = dynamic(() => import('./studio.tsx').then(({Studio}) => Studio), {
  ssr: false,
})
