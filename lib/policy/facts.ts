import type {FrozenSubprocessor, PolicyContent, ShownBlock} from './model/index.ts'
import {shownBlocks} from './shown.ts'

type Sections = Pick<PolicyContent, 'sections'>
type ShownEntry = Exclude<ShownBlock<'subprocessorList'>['entries'][number], {hidden: true}>
type ShownProvider = Exclude<ShownBlock<'cookieList'>['providers'][number], {hidden: true}>

/** A recipient of personal data as one policy lists it: the company and the note about it. */
export type Recipient = FrozenSubprocessor & Pick<ShownEntry, 'note'>

/** A fact that a policy tells, and the keys of everything that it stands in. */
export type Told<T> = {readonly fact: T; readonly keys: readonly string[]}

/** What a policy says of a recipient, in one object. */
export function recipientOf({subprocessor, note}: ShownEntry): Recipient {
  return note === undefined ? subprocessor : {...subprocessor, note}
}

/** Every recipient that visitors see, once each, in the order in which they are first told of. */
export function recipientsIn(content: Sections): Told<Recipient>[] {
  const found = new Map<string, Told<Recipient>>()
  for (const {section, block} of shownBlocks(content)) {
    if (block._type !== 'subprocessorList') continue
    for (const entry of block.entries) {
      if (entry.hidden) continue
      const {_id} = entry.subprocessor
      const known = found.get(_id)
      found.set(_id, {
        fact: known?.fact ?? recipientOf(entry),
        keys: [...(known?.keys ?? []), section._key, block._key, entry._key],
      })
    }
  }
  return [...found.values()]
}

/** Every provider of cookies that visitors see, once each, with all of its cookies. */
export function cookieProvidersIn(content: Sections): Told<ShownProvider>[] {
  const found = new Map<string, Told<ShownProvider>>()
  for (const {section, block} of shownBlocks(content)) {
    if (block._type !== 'cookieList') continue
    for (const provider of block.providers) {
      if (provider.hidden) continue
      const identity = `${provider.provider?._id ?? ''} ${provider.name}`
      const known = found.get(identity)
      found.set(identity, {
        fact: {
          ...(known?.fact ?? provider),
          cookies: [...(known?.fact.cookies ?? []), ...provider.cookies],
        },
        keys: [...(known?.keys ?? []), section._key, block._key, provider._key],
      })
    }
  }
  return [...found.values()]
}
