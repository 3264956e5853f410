import type {
  ChangeKind,
  CookieCategory,
  DataCategory,
  Language,
  Right,
  StorageKind,
  SubprocessorRole,
  TransferBasis,
} from '#lib/policy/model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/** A value of a closed vocabulary, in words that a visitor understands. */
export type Term = {
  /** How it stands alone, as in a heading or a table. */
  readonly title: string
  /** The language of the title, where it is not that of the page. */
  readonly titleLanguage?: Language
  /** What it means for the visitor, in one sentence. */
  readonly meaning: string
}

export type Terms = {
  readonly changeKinds: Readonly<Record<ChangeKind, Term>>
  readonly cookieCategories: Readonly<Record<CookieCategory, Term>>
  /** What a category of data means; its name is in the labels. */
  readonly dataCategories: Readonly<Record<DataCategory, string>>
  readonly rights: Readonly<Record<Right, Term>>
  readonly roles: Readonly<Record<SubprocessorRole, Term>>
  readonly storage: Readonly<Record<StorageKind, Term>>
  readonly transferBases: Readonly<Record<TransferBasis, Term>>
}

export const terms: Readonly<Record<Language, Terms>> = {nb, nn, en}
