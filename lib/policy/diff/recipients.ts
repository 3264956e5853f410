import {changedFields, equal} from '../equal.ts'
import {type Recipient, recipientOf} from '../facts.ts'
import type {FrozenSubprocessor} from '../model/index.ts'
import {diffList, type Kept, type Stayed} from './list.ts'
import {type EntryChange, RECIPIENT_FIELDS, type RecipientField} from './model/index.ts'
import {type Pair, Pairing} from './pairing.ts'
import type {Entry, ShownEntry} from './parts.ts'

/** A company's name without what says only what kind of company it is: "Fiken AS" is "fiken". */
export function nameOf({name}: {name: string}): string {
  const bare = name
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/\s+(as|asa|ab|aps|oy|gmbh|inc|ltd|llc|bv|enk)$/, '')
    .trim()
  return bare || name
}

/** The fields in which two descriptions of one recipient differ. */
export function recipientFields(
  before: Recipient | FrozenSubprocessor,
  after: Recipient | FrozenSubprocessor,
): RecipientField[] {
  return changedFields<Recipient, RecipientField>(before, after, RECIPIENT_FIELDS)
}

/** Pairs entries by company; an entry that only points at another company is another entry. */
function pairEntries(before: readonly Entry[], after: readonly Entry[]): Pair[] {
  const shown = <T>(read: (entry: ShownEntry) => T) => {
    return (entry: Entry) => (entry.hidden ? undefined : read(entry))
  }
  return new Pairing(before, after)
    .by(shown(({_key, subprocessor}) => `${_key} ${subprocessor._id}`))
    .by(shown(({subprocessor}) => subprocessor._id))
    .by(
      ({_key}) => _key,
      (a, b) => a.hidden || b.hidden,
    )
    .by(shown(({subprocessor}) => nameOf(subprocessor))).pairs
}

function changeOfEntry(before: Entry, after: Entry, kept: Kept): Stayed<EntryChange> | undefined {
  const {moved, ...passed} = kept
  if (before.hidden) {
    if (!after.hidden) return {kind: 'shown', ...kept, before, after}
  } else if (after.hidden) {
    return {kind: 'hidden', ...kept, before, after}
  } else if (!equal(before, after)) {
    const fields = recipientFields(recipientOf(before), recipientOf(after))
    return {kind: 'changed', ...kept, fields, before, after}
  }
  return moved ? {kind: 'moved', ...passed, item: after} : undefined
}

export function diffEntries(before: readonly Entry[], after: readonly Entry[]): EntryChange[] {
  const pairs = pairEntries(before, after)
  const weight = ({hidden}: Entry) => (hidden ? HIDDEN_WEIGHT : 1)
  return diffList({before, after, pairs, change: changeOfEntry, weight})
}

/** What nobody sees gives way to what is seen when one of the two has to have moved. */
export const HIDDEN_WEIGHT = 1e-6
