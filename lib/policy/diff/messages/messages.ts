import type {Language} from '../../model/index.ts'
import type {CookieField, RecipientField} from '../model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/**
 * The sentences that describe a change, without a full stop at the end. Values come formatted, and
 * headings in the language's quotation marks.
 */
export type Messages = {
  readonly policy: {
    readonly title: (before: string, after: string) => string
    readonly slug: (path: string) => string
    readonly language: (name: string) => string
    /** Without a number where the policy is no longer a translation. */
    readonly translationOf: (number: number | undefined) => string
    readonly reviewedOn: (date: string | undefined) => string
  }
  readonly controller: (before: string, after: string) => string
  readonly contact: {
    readonly added: (label: string, value: string) => string
    readonly removed: (label: string, value: string) => string
    readonly hidden: (label: string, value: string) => string
    readonly shown: (label: string, value: string) => string
    readonly changed: (label: string, before: string, after: string) => string
  }
  readonly recipient: {
    readonly added: (name: string, from: string | undefined) => string
    readonly removed: (name: string) => string
    readonly hidden: (name: string) => string
    readonly shown: (name: string) => string
    readonly renamed: (before: string, after: string) => string
    readonly moreData: (name: string, data: string) => string
    readonly lessData: (name: string, data: string) => string
  }
  /** Something that is told of a recipient or a cookie. */
  readonly detail: {
    readonly told: (name: string, details: string) => string
    readonly untold: (name: string, labels: string) => string
    readonly rewritten: (name: string, label: string) => string
  }
  readonly recipientFields: Readonly<Record<RecipientField, string>>
  readonly cookies: {
    readonly newCategory: (category: string) => string
    readonly providerAdded: (name: string, cookies: string) => string
    readonly providerRemoved: (name: string, cookies: string) => string
    readonly providerHidden: (name: string) => string
    readonly providerShown: (name: string, cookies: string) => string
    readonly providerRenamed: (before: string, after: string) => string
    readonly providerDescribed: (name: string) => string
    readonly added: (storage: string, cookie: string) => string
    readonly removed: (storage: string, cookie: string) => string
    readonly session: string
  }
  readonly cookieFields: Readonly<Record<CookieField, string>>
  readonly rights: {
    readonly added: (rights: string) => string
    readonly removed: (rights: string) => string
    readonly changed: (rights: string) => string
    readonly email: (address: string | undefined) => string
  }
  readonly section: {
    readonly added: (heading: string) => string
    readonly removed: (heading: string) => string
    readonly hidden: (heading: string) => string
    readonly shown: (heading: string) => string
    readonly moved: (heading: string) => string
    readonly renamed: (before: string, after: string) => string
    readonly reworded: (heading: string) => string
    readonly restyled: (heading: string) => string
    readonly reordered: (heading: string) => string
    readonly textMoved: (from: string, to: string) => string
  }
  /** The groups of a summary that is too long to tell everything. */
  readonly summary: {
    readonly controller: string
    readonly recipientsAdded: (names: string) => string
    readonly recipientsRemoved: (names: string) => string
    readonly recipientsChanged: (names: string) => string
    readonly cookiesAdded: (names: string) => string
    readonly cookiesRemoved: (names: string) => string
    readonly cookiesChanged: (names: string) => string
    readonly rights: string
    readonly sectionsAdded: (headings: string) => string
    readonly sectionsRemoved: (headings: string) => string
    readonly sectionsChanged: (headings: string) => string
    readonly sectionsMoved: string
    /** At the end of a list that names only some. */
    readonly others: (count: number) => string
    readonly nothing: string
  }
}

export const messages: Readonly<Record<Language, Messages>> = {nb, nn, en}
