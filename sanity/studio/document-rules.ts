import type {DocumentActionsResolver, NewDocumentOptionsResolver} from 'sanity'

/** There is one of each, and it stays. */
const SINGLETONS = new Set(['siteSettings'])
/** Only publishing makes one, and nobody changes one. */
const FROZEN = new Set(['policyVersion'])

/** Which buttons a document has: singletons stay alone, and versions stay as they are. */
export const documentActions: DocumentActionsResolver = (actions, {schemaType}) => {
  if (FROZEN.has(schemaType)) return []
  if (!SINGLETONS.has(schemaType)) return actions
  return actions.filter(
    ({action}) => action !== 'delete' && action !== 'duplicate' && action !== 'unpublish',
  )
}

/** What the "new document" menu offers. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !SINGLETONS.has(templateId) && !FROZEN.has(templateId))
