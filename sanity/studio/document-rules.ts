import type {
  DocumentActionComponent,
  DocumentActionsResolver,
  DocumentBadgesResolver,
  NewDocumentOptionsResolver,
} from 'sanity'
import {CancelVersionAction} from './cancel-version/action.tsx'
import {ShareDraftAction} from './preview/share-action.tsx'
import {PublishVersionAction} from './publish-version/action.tsx'
import {UndoVersionAction} from './publish-version/undo-action.tsx'
import {FindingsBadge, UpcomingBadge} from './review/badges.ts'
import {unlessUsed} from './subprocessors/removal-action.tsx'

/** There is one of each, and it stays. */
const SINGLETONS = new Set(['siteSettings'])
/** Only publishing makes one, and nobody changes one. */
const FROZEN = new Set(['policyVersion'])
/** What would take a published document away. */
const REMOVALS = new Set(['delete', 'duplicate', 'unpublish'])

/** The Studio's own actions wrapped once each: a new component would lose an open dialog. */
const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

function guarded(action: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(action)
  if (known) return known
  const guard = unlessUsed(action)
  wrapped.set(action, guard)
  return guard
}

/**
 * Which buttons a document has: versions stay as they are but for a withdrawal in time, singletons
 * stay alone, a subprocessor stays while it is used, and publishing a policy creates its next
 * version.
 */
export const documentActions: DocumentActionsResolver = (actions, {schemaType}) => {
  if (FROZEN.has(schemaType)) return [CancelVersionAction]
  if (SINGLETONS.has(schemaType)) {
    return actions.filter(({action}) => action === undefined || !REMOVALS.has(action))
  }
  if (schemaType === 'subprocessor') {
    return actions.map((each) =>
      each.action === 'delete' || each.action === 'unpublish' ? guarded(each) : each,
    )
  }
  if (schemaType !== 'policy') return actions
  return actions.flatMap((action) => {
    if (action.action === 'publish') {
      return [PublishVersionAction, ShareDraftAction, UndoVersionAction, CancelVersionAction]
    }
    return action.action === 'unpublish' ? [] : [action]
  })
}

/** What stands beside a document's title. */
export const documentBadges: DocumentBadgesResolver = (badges, {schemaType}) =>
  schemaType === 'policy' ? [...badges, FindingsBadge, UpcomingBadge] : badges

/** What the "new document" menu offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !SINGLETONS.has(templateId) && !FROZEN.has(templateId))
