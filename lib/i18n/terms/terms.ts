import type {
  ChangeKind,
  CookieCategory,
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
  /** What it means for the visitor, in one sentence. */
  readonly meaning: string
}

export type Terms = {
  readonly changeKinds: Readonly<Record<ChangeKind, Term>>
  readonly cookieCategories: Readonly<Record<CookieCategory, Term>>
  readonly rights: Readonly<Record<Right, Term>>
  readonly roles: Readonly<Record<SubprocessorRole, Term>>
  readonly storage: Readonly<Record<StorageKind, Term>>
  readonly transferBases: Readonly<Record<TransferBasis, Term>>
}

export const terms: Readonly<Record<Language, Terms>> = {nb, nn, en}
