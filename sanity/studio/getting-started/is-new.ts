import {distinctUntilChanged, map, type Observable} from 'rxjs'
import type {DocumentStore} from 'sanity'
import {STARTER_PUBLISHER} from '#lib/policy/new-version.ts'
import {API_VERSION} from '../api-version.ts'

const PUBLISHED = `*[_type == "policyVersion" && publishedBy != $starter]`

/** Whether nobody has published anything yet but the starter content; follows what happens. */
export function observeIsNew(store: DocumentStore): Observable<boolean> {
  return store
    .listenQuery(
      {fetch: `count(${PUBLISHED})`, listen: PUBLISHED},
      {starter: STARTER_PUBLISHER},
      {apiVersion: API_VERSION},
    )
    .pipe(
      map((count) => count === 0),
      distinctUntilChanged(),
    )
}
