import type {z} from 'zod'
import {frozenBlock, frozenSection, frozenSubprocessor, policyContent} from '../model/index.ts'

/**
 * The pieces of a published version that a change speaks of, taken from the model's own schemas.
 * A *head* is everything of a thing but the list inside it.
 */

export const policyHead = policyContent.omit({sections: true})
export type PolicyHead = z.infer<typeof policyHead>

export const [shownSection, hiddenSection] = frozenSection.options
export const sectionHead = shownSection.omit({body: true})
export type SectionHead = z.infer<typeof sectionHead>

const [, subprocessorList, cookieList, controllerCard, rightsList, callout] = frozenBlock.options

const [shownSubprocessorList] = subprocessorList.options
const [shownCookieList] = cookieList.options
export const [shownControllerCard] = controllerCard.options
const [shownRightsList] = rightsList.options
export const rightEntry = shownRightsList.shape.rights.element
const [shownCallout] = callout.options

export const subprocessorEntry = shownSubprocessorList.shape.entries.element
export const [shownEntry, hiddenEntry] = subprocessorEntry.options
export type Entry = z.infer<typeof subprocessorEntry>
export type ShownEntry = z.infer<typeof shownEntry>

export const cookieProvider = shownCookieList.shape.providers.element
export const [shownProvider, hiddenProvider] = cookieProvider.options
export const providerHead = shownProvider.omit({cookies: true})
export type Provider = z.infer<typeof cookieProvider>
export type ShownProvider = z.infer<typeof shownProvider>
export type ProviderHead = z.infer<typeof providerHead>

export const subprocessorListHead = shownSubprocessorList.omit({entries: true})
export const cookieListHead = shownCookieList.omit({providers: true})
export const rightsListHead = shownRightsList.omit({rights: true})
export const calloutHead = shownCallout.omit({body: true})

/** A recipient of personal data as one policy lists it: the company and the note about it. */
export const recipient = frozenSubprocessor.extend({note: shownEntry.shape.note})
