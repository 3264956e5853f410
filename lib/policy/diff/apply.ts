import {equal} from '../equal.ts'
import type {FrozenBlock, FrozenSection, PolicyContent} from '../model/index.ts'
import {applyList, DiffMismatchError, type Stayed} from './list.ts'
import type {BlockChange, PolicyDiff, ProviderListChange, SectionChange} from './model/index.ts'
import type {Provider} from './parts.ts'

/** An entry that has nothing inside it to be patched is replaced whole. */
function patchLeaf<T>(item: T, change: {kind: 'moved'} | {kind: string; after: T}): T {
  return 'after' in change ? change.after : item
}

function mismatch({from}: {from: number}) {
  return new DiffMismatchError(`Entry ${from} is not what the diff was made from`)
}

function patchProvider(item: Provider, change: Stayed<ProviderListChange>): Provider {
  if (change.kind === 'moved') return item
  if (change.kind !== 'changed') return change.after
  if (item.hidden) throw mismatch(change)
  return {...change.after, cookies: applyList(item.cookies, change.cookies, patchLeaf)}
}

function patchBlock(item: FrozenBlock, change: Stayed<BlockChange>): FrozenBlock {
  if (change.kind === 'moved') return item
  if (change.kind !== 'changed') return change.after
  if (change.type === 'block' || change.type === 'controllerCard') return change.after
  if (item._type === 'block' || item.hidden) throw mismatch(change)
  if (change.type === 'subprocessorList' && item._type === change.type) {
    return {...change.after, entries: applyList(item.entries, change.entries, patchLeaf)}
  }
  if (change.type === 'cookieList' && item._type === change.type) {
    return {...change.after, providers: applyList(item.providers, change.providers, patchProvider)}
  }
  if (change.type === 'rightsList' && item._type === change.type) {
    return {...change.after, rights: applyList(item.rights, change.rights, patchLeaf)}
  }
  if (change.type === 'callout' && item._type === change.type) {
    return {...change.after, body: applyList(item.body, change.body, patchLeaf)}
  }
  throw mismatch(change)
}

function patchSection(item: FrozenSection, change: Stayed<SectionChange>): FrozenSection {
  if (change.kind === 'moved') return item
  if (change.kind !== 'changed') return change.after
  if (item.hidden) throw mismatch(change)
  return {...change.after, body: applyList(item.body, change.blocks, patchBlock)}
}

/**
 * Makes the later version from the earlier one and the diff between them.
 *
 * @throws DiffMismatchError when the diff was made from another version
 */
export function applyDiff(diff: PolicyDiff, before: PolicyContent): PolicyContent {
  const {sections, ...head} = before
  if (!equal(head, diff.before)) {
    const {policy, version} = diff.before
    throw new DiffMismatchError(`The diff starts from version ${version.number} of ${policy}`)
  }
  return {...diff.after, sections: applyList(sections, diff.sections, patchSection)}
}
