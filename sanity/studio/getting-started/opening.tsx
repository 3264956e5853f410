import {useEffect, useRef} from 'react'
import {useWorkspace} from 'sanity'
import {useRouter} from 'sanity/router'
import {STARTER_PUBLISHER} from '#lib/policy/new-version.ts'
import {useReviews} from '../review/provider.tsx'

/** The id of the pane, and so the end of its address. */
export const GETTING_STARTED = 'getting-started'

/** Opens the list of first steps where a new Studio would open on nothing in particular. */
export function OpenGettingStarted() {
  const {basePath} = useWorkspace()
  const router = useRouter()
  const state = useReviews()
  const isDecided = useRef(false)

  useEffect(() => {
    if (!state || isDecided.current) return
    isDecided.current = true
    const isNew = state.documents.versions.every((each) => each.publishedBy === STARTER_PUBLISHER)
    const isAtDesk = [basePath, `${basePath}/structure`].includes(
      window.location.pathname.replace(/\/$/, ''),
    )
    if (isNew && isAtDesk) {
      router.navigateUrl({path: `${basePath}/structure/${GETTING_STARTED}`, replace: true})
    }
  }, [state, basePath, router])

  return null
}
