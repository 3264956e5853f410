import type {
  ChangeKind,
  Contact,
  CookieCategory,
  CookieParty,
  DataCategory,
  Language,
  Right,
  StorageKind,
  SubprocessorRole,
  TransferBasis,
} from '../model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/** What the values of the closed vocabularies are called, as they read in the midst of a sentence. */
export type Labels = {
  readonly changeKinds: Readonly<Record<ChangeKind, string>>
  readonly contacts: Readonly<Record<Contact | 'name' | 'organisationNumber', string>>
  readonly cookieCategories: Readonly<Record<CookieCategory, string>>
  readonly cookieParties: Readonly<Record<CookieParty, string>>
  readonly dataCategories: Readonly<Record<DataCategory, string>>
  readonly rights: Readonly<Record<Right, string>>
  readonly roles: Readonly<Record<SubprocessorRole, string>>
  readonly storage: Readonly<Record<StorageKind, string>>
  readonly transferBases: Readonly<Record<TransferBasis, string>>
}

export const labels: Readonly<Record<Language, Labels>> = {nb, nn, en}
