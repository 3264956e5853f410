'use client'

import {useRouter} from 'next/navigation'
import {
  VisualEditing as Overlays,
  type VisualEditingProps,
} from 'next-sanity/visual-editing/client-component'
import {useCallback} from 'react'

type Refresh = NonNullable<VisualEditingProps['refresh']>

/** A change can be told of before the query shows it, and while the page is still being rendered. */
const ONCE_MORE_MS = 1_500

/** Overlays that lead to the fields, and a fresh render whenever the draft changes. */
export function VisualEditing() {
  const router = useRouter()
  const refresh = useCallback<Refresh>(async () => {
    router.refresh()
    setTimeout(router.refresh, ONCE_MORE_MS)
  }, [router])
  return <Overlays refresh={refresh} />
}
