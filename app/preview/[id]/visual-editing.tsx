'use client'

import {useRouter} from 'next/navigation'
import {
  VisualEditing as Overlays,
  type VisualEditingProps,
} from 'next-sanity/visual-editing/client-component'
import {useCallback} from 'react'

type Refresh = NonNullable<VisualEditingProps['refresh']>

/** Overlays that lead to the fields, and a fresh render whenever the draft changes. */
export function VisualEditing() {
  const router = useRouter()
  const refresh = useCallback<Refresh>(async () => router.refresh(), [router])
  return <Overlays refresh={refresh} />
}
