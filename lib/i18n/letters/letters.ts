import type {Language, Right} from '#lib/policy/model/index.ts'
import {en} from './en.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'

/** A letter that a visitor sends to use a right. */
type Letter = {
  /** What the link says that begins the letter. */
  readonly action: string
  readonly subject: string
  /** Plain text, lines separated by `\n`. */
  readonly body: (company: string) => string
}

/** Rights that are used by writing to the controller; a complaint goes to the authority. */
export type RequestableRight = Exclude<Right, 'complaint'>

export type Letters = Readonly<Record<RequestableRight, Letter>>

export const letters: Readonly<Record<Language, Letters>> = {nb, nn, en}
