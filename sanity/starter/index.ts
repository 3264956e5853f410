import type {Policy, SiteSettings, Subprocessor} from '#lib/policy/model/index.ts'
import {personvern} from './personvern.ts'
import {privacy} from './privacy.ts'
import {subprocessors} from './subprocessors.ts'

const siteSettings: SiteSettings = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  siteName: 'Okane.no',
  mainSiteUrl: 'https://www.okane.no',
  defaultPolicy: {_type: 'reference', _ref: personvern._id},
}

/** What an empty lake begins with; a policy stands before its translations. */
export const starterDocuments: {
  readonly siteSettings: SiteSettings
  readonly subprocessors: readonly Subprocessor[]
  readonly policies: readonly Policy[]
} = {siteSettings, subprocessors, policies: [personvern, privacy]}
