import {createContext, type ReactNode, use, useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../api-version.ts'
import {type Documents, readDocuments, WATCHED} from './documents.ts'
import {type Review, reviewPolicies} from './review.ts'

/** How long an editor must rest before the rules are asked again. */
const REST_MS = 600

/** What is known of every policy; undefined until it has been read. */
export type State = {readonly documents: Documents; readonly reviews: readonly Review[]}

const ReviewContext = createContext<State | undefined>(undefined)

/** Runs when the browser has nothing better to do, so that typing never waits. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, {timeout: 2_000})
  else setTimeout(run)
}

/** Keeps the findings of the rules up to date for the whole Studio, away from the typing. */
export function ReviewProvider({children}: {children: ReactNode}) {
  const client = useClient({apiVersion: API_VERSION})
  const [state, setState] = useState<State>()

  useEffect(() => {
    let isOver = false
    let rest: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const documents = await readDocuments(client)
      whenIdle(() => {
        if (!isOver) setState({documents, reviews: reviewPolicies(documents, Date.now())})
      })
    }
    const lookSoon = () => {
      clearTimeout(rest)
      rest = setTimeout(() => {
        // What cannot be read now is read after the next change, or when the connection is back.
        look().catch((error: unknown) => console.warn(error))
      }, REST_MS)
    }
    const subscription = client
      .listen(WATCHED, {}, {events: ['welcome', 'mutation'], includeResult: false})
      .subscribe({next: lookSoon, error: (error: unknown) => console.warn(error)})
    return () => {
      isOver = true
      clearTimeout(rest)
      subscription.unsubscribe()
    }
  }, [client])

  return <ReviewContext value={state}>{children}</ReviewContext>
}

/** What is known of every policy; undefined until it has been read. */
export const useReviews = () => use(ReviewContext)

/**
 * What the rules say of one policy.
 *
 * @param id - the `_id` of the policy, without `drafts.`
 */
export const useReview = (id: string): Review | undefined =>
  useReviews()?.reviews.find((each) => each.id === id)
