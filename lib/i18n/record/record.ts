import type {Topic} from '#lib/policy/diff/index.ts'
import type {Language} from '#lib/policy/model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/** What the pages say that tell what a policy said before, and what has changed. */
export type RecordMessages = {
  readonly history: string
  readonly historyIntroduction: string
  readonly historyDescription: (company: string) => string
  readonly inForce: string
  readonly notYetInForce: string
  readonly appliesFrom: (date: string) => string
  readonly appliedBetween: (from: string, until: string) => string
  readonly neverInForce: string
  readonly cancelledOn: (date: string) => string
  readonly publishedAt: (time: string) => string
  readonly compare: (number: number) => string

  readonly isInForce: string
  readonly noLongerInForce: (from: string, until: string) => string
  readonly notInForceUntil: (date: string) => string
  readonly replacedAtOnce: string
  readonly wasCancelled: (date: string) => string
  readonly readInForce: string
  readonly fingerprint: string
  readonly fingerprintExplained: string
  readonly howToCheck: string
  readonly previousFingerprint: string

  readonly changes: (number: number) => string
  readonly comparedWith: (number: number, date: string) => string
  readonly inBrief: string
  readonly topics: Readonly<Record<Topic, string>>
  readonly inTheText: string
  readonly nothingChanged: string
  readonly added: string
  readonly removed: string
  readonly moved: string
  readonly movedSection: string
  readonly movedFrom: (heading: string) => string
  readonly movedTo: (heading: string) => string
  readonly newSection: string
  readonly removedSection: string
  readonly hiddenSection: string
  readonly shownSection: string
  readonly legend: string
}

export const recordMessages: Readonly<Record<Language, RecordMessages>> = {nb, nn, en}
