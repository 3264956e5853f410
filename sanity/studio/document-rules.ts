import type {DocumentActionsResolver, NewDocumentOptionsResolver} from 'sanity'
import {PublishVersionAction} from './publish-version/action.tsx'

/** There is one of each, and it stays. */
const SINGLETONS = new Set(['siteSettings'])
/** Only publishing makes one, and nobody changes one. */
const FROZEN = new Set(['policyVersion'])
/** What would take a published document away. */
const REMOVALS = new Set(['delete', 'duplicate', 'unpublish'])

/**
 * Which buttons a document has: versions stay as they are, singletons stay alone, and publishing a
 * policy creates its next version.
 */
export const documentActions: DocumentActionsResolver = (actions, {schemaType}) => {
  if (FROZEN.has(schemaType)) return []
  if (SINGLETONS.has(schemaType)) {
    return actions.filter(({action}) => action === undefined || !REMOVALS.has(action))
  }
  if (schemaType !== 'policy') return actions
  return actions.flatMap((action) => {
    if (action.action === 'publish') return [PublishVersionAction]
    return action.action === 'unpublish' ? [] : [action]
  })
}

/** What the "new document" menu offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !SINGLETONS.has(templateId) && !FROZEN.has(templateId))
