import {z} from 'zod'
import {reference} from './blocks.ts'
import {text, webAddress} from './scalars.ts'

/** The singleton that names the site. */
export const siteSettings = z.object({
  _id: z.literal('siteSettings'),
  _type: z.literal('siteSettings'),
  siteName: text,
  /** The shop or company site that the policy belongs to. */
  mainSiteUrl: webAddress.optional(),
  defaultPolicy: reference.optional(),
})
export type SiteSettings = z.infer<typeof siteSettings>
