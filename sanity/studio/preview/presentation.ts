import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {defineLocations, presentationTool} from 'sanity/presentation'
import {API_VERSION} from '../api-version.ts'
import type {Translate} from '../locale/translate.ts'

/** Where the preview of a policy is found: by its id, since a draft may not have a path yet. */
const previewPath = (policyId: string) => `/preview/${policyId}`

const firstPolicyQuery = `*[_type == "policy"] | order(defined(translationOf), language desc)[0]._id`

/** The preview beside the form, each leading to the other. */
export function preview(t: Translate) {
  return presentationTool({
    title: t('Forhåndsvisning', 'Preview'),
    icon: EyeOpenIcon,
    previewUrl: {
      initial: async ({client}) => {
        const drafts = client.withConfig({apiVersion: API_VERSION, perspective: 'drafts'})
        return previewPath((await drafts.fetch<string | null>(firstPolicyQuery)) ?? 'none')
      },
      // Links for those without an account are ours: they expire, and each is revoked by itself.
      previewMode: {enable: '/api/preview/enable', shareAccess: false},
    },
    resolve: {
      mainDocuments: [
        {
          route: '/preview/:id',
          filter: '_type == "policy" && _id == $id',
          params: ({params}) => params,
        },
      ],
      locations: {
        policy: defineLocations({
          select: {id: '_id', title: 'title'},
          resolve: (policy) => {
            const id: unknown = policy?.id
            if (typeof id !== 'string') return undefined
            const title = String(policy?.title ?? t('Uten tittel', 'Untitled'))
            return {
              locations: [{title, href: previewPath(id.replace(/^drafts\./, '')), showHref: false}],
            }
          },
        }),
      },
    },
  })
}
