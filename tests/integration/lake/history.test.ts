import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type LakeProcess, startLakeProcess} from './process.ts'

let lake: LakeProcess
let editor: ReturnType<LakeProcess['client']>
beforeAll(async () => {
  lake = await startLakeProcess()
  editor = lake.client(lake.token('editor'))
})
afterAll(() => lake.stop())

const act = (action: Parameters<typeof editor.action>[0]) => editor.action(action)
const pair = {draftId: 'drafts.d', publishedId: 'd'}

describe('actions and the history they leave', () => {
  const revisions: string[] = []
  const revision = (index: number) => revisions[index] ?? 'none'

  it('edit, publish and unpublish as the Studio does', async () => {
    const attributes = {_id: 'drafts.d', _type: 'page', title: 'One'}
    const actionType = 'sanity.action.document.create'
    const create = {actionType, publishedId: 'd', attributes, ifExists: 'fail'} as const
    revisions.push((await act(create)).transactionId)
    await expect(act(create)).rejects.toMatchObject({
      statusCode: 409,
      details: {type: 'actionError', items: [{index: 0}]},
    })
    const edit = (title: string) =>
      act({actionType: 'sanity.action.document.edit', ...pair, patch: {set: {title}}})
    revisions.push((await edit('Two')).transactionId)
    const publish = {actionType: 'sanity.action.document.publish', ...pair} as const
    revisions.push((await act(publish)).transactionId)
    expect(await editor.getDocuments(['d', 'drafts.d'])).toMatchObject([{title: 'Two'}, null])
    revisions.push((await edit('Three')).transactionId)
    expect(await editor.getDocument('drafts.d')).toMatchObject({title: 'Three'})
    await expect(act({...publish, ifPublishedRevisionId: 'stale'})).rejects.toThrow('revision ID')
    revisions.push(
      (await act({actionType: 'sanity.action.document.version.discard', versionId: 'drafts.d'}))
        .transactionId,
    )
    revisions.push(
      (await act({actionType: 'sanity.action.document.unpublish', ...pair})).transactionId,
    )
    expect(await editor.getDocuments(['d', 'drafts.d'])).toMatchObject([null, {title: 'Two'}])
  })

  it('tells every transaction with effects that lead from state to state', async () => {
    const text = await editor.request<string>({
      url: '/data/history/production/transactions/drafts.d',
      query: {effectFormat: 'mendoza', excludeContent: 'true', limit: '50'},
    })
    const lines = String(text)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({id}) => id)).toEqual(revisions)
    let doc: unknown = null
    for (const line of lines) doc = applyPatch(doc, line.effects['drafts.d'].apply)
    expect(doc).toEqual(await editor.getDocument('drafts.d'))
    for (const line of lines.toReversed()) doc = applyPatch(doc, line.effects['drafts.d'].revert)
    expect(doc).toBeNull()
    const part = await editor.request<string>({
      url: '/data/history/production/transactions/drafts.d',
      query: {fromTransaction: revision(1), toTransaction: revision(2), reverse: 'true'},
    })
    expect(
      part
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([revisions[2], revisions[1]])
  })

  it('has documents as they were, so that they can be restored', async () => {
    const at = async (query: Record<string, string>) => {
      const url = '/data/history/production/documents/drafts.d'
      const {documents} = await editor.request({url, query})
      return documents[0]
    }
    expect(await at({revision: revision(0)})).toMatchObject({
      title: 'One',
      _rev: revisions[0],
    })
    expect(await at({revision: revision(2)})).toBeUndefined()
    expect(await at({revision: revision(3)})).toMatchObject({title: 'Three'})
    expect(await at({time: new Date().toISOString()})).toMatchObject({title: 'Two'})
    await act({actionType: 'sanity.action.document.version.discard', versionId: 'drafts.d'})
    expect(await at({lastRevision: 'true'})).toMatchObject({title: 'Two'})
  })

  it('tells the events of a draft and of what is published', async () => {
    const events = async (id: string) => {
      const url = `/data/history/production/events/documents/${id}`
      const answer = await editor.request({url})
      return answer.events[id].map(({type}: {type: string}) => type)
    }
    expect(await events('drafts.d')).toEqual([
      'deleteDocumentVersion',
      'createDocumentVersion',
      'deleteDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
    expect(await events('d')).toEqual(['unpublishDocument', 'publishDocumentVersion'])
  })

  it('makes references strong that were weak for the draft only', async () => {
    await editor.create({_id: 'target', _type: 'page'})
    const reference = {
      _type: 'reference',
      _ref: 'target',
      _weak: true,
      _strengthenOnPublish: {type: 'page'},
    }
    await editor.create({_id: 'drafts.s', _type: 'page', reference})
    await act({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.s',
      publishedId: 's',
    })
    expect((await editor.getDocument('s'))?.reference).toEqual({
      _type: 'reference',
      _ref: 'target',
    })
  })

  it('says what is left out', async () => {
    await expect(
      act({actionType: 'sanity.action.release.archive', releaseId: 'r'}),
    ).rejects.toMatchObject({statusCode: 501})
  })
})
