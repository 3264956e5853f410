import {connect} from 'node:net'
import fc from 'fast-check'
import type {LakeProcess} from './process.ts'

const PATHS = [
  '/v1/data/query/production',
  '/v2026-11-01/data/doc/production/a,drafts.secret',
  '/v1/data/mutate/production',
  '/v1/data/actions/production',
  '/v1/data/export/production',
  '/v1/data/listen/production',
  '/v1/data/live/events/production',
  '/v1/data/history/production/transactions/drafts.secret',
  '/v1/data/history/production/documents/drafts.secret',
  '/v1/data/history/production/events/documents/drafts.secret',
  '/v1/users/me',
  '/v1/users/me/keyvalue',
  '/v1/users/me/keyvalue/a',
  '/v1/users/p1,p2',
  '/v1/auth/login/lake',
  '/v1/auth/fetch',
  '/v1/auth/logout',
  '/v1/projects/klartekst/datasets/production/acl',
  '/v1/check/cors',
  '/login/x',
  '/x-lake/stats',
  '/health',
]

const QUERIES = [
  '*',
  '*[_id in path("drafts.**")]',
  '*[_id == "drafts.secret"][0]',
  '*[references("drafts.secret")]',
  '*[_type == "a" || true]{..., "s": *[_type == "secret"]}',
  '*[_id == "a"]{"x": ref->}',
  '*[0...$n] | order(_id desc)',
  'count(*[[1,2,3][@ > 1] == []])',
  '*{"__proto__": 1, "constructor": 2}',
  '{"a": {"b": @}}.a.b.a',
  '*[_id match "*"] | score(a match "b")',
  '((((((((((((((((1))))))))))))))))',
  '*[',
  'text::query("x")',
  '*[sanity::versionOf("secret")]',
  '*[_id == $__lake0][0]',
  '*[_type == "x" && slug.current == null]',
  '"\\u0000" + "😀"',
]

const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toJSON',
  'hasOwnProperty',
  '',
  '\u0000',
]

/** Whole requests, most of them nearly right: those reach furthest. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(
      fc.oneof(fc.string({maxLength: 8}), fc.constantFrom(...HOSTILE_KEYS, '_id', '_type', '_ref')),
      tie('value'),
      {maxKeys: 5},
    ),
  ),
})).value

const mutation = fc.oneof(
  fc.record({create: json}),
  fc.record({createOrReplace: fc.record({_id: fc.string(), _type: fc.string(), x: json})}),
  fc.record({
    create: fc.record({
      _id: fc.constantFrom('f1', 'f2', 'drafts.f1'),
      _type: fc.constant('f'),
      x: json,
    }),
  }),
  fc.record({delete: fc.record({id: fc.string()})}),
  fc.record({delete: fc.record({query: fc.constantFrom(...QUERIES)})}),
  fc.record({
    patch: fc.record({
      id: fc.constantFrom('f1', 'a', 'nope'),
      set: fc.dictionary(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '__proto__.polluted',
            'constructor.prototype.polluted',
            'x[0]..y',
            '[',
            'a[_key=="',
          ),
        ),
        json,
      ),
    }),
  }),
  fc.record({patch: json}),
  json,
)

const action = fc.record(
  {
    actionType: fc.constantFrom(
      'sanity.action.document.create',
      'sanity.action.document.edit',
      'sanity.action.document.publish',
      'sanity.action.document.delete',
      'constructor',
    ),
    publishedId: fc.oneof(fc.constantFrom('f1', ''), json),
    draftId: fc.oneof(fc.constantFrom('drafts.f1', 'f1'), json),
    attributes: json,
    patch: json,
  },
  {requiredKeys: ['actionType']},
)

const body = fc.oneof(
  fc.record({mutations: fc.array(mutation, {maxLength: 3})}).map((value) => JSON.stringify(value)),
  fc.record({actions: fc.array(action, {maxLength: 2})}).map((value) => JSON.stringify(value)),
  fc
    .record({query: fc.constantFrom(...QUERIES), params: json, perspective: json})
    .map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value)),
  fc.integer({min: 1, max: 5000}).map((depth) => '['.repeat(depth)),
  fc
    .integer({min: 1, max: 3000})
    .map((depth) => `{"mutations":[{"create":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}]}`),
  fc.string(),
  fc.constant('{"mutations":[{"create":{"_id":"p","_type":"t","__proto__":{"polluted":true}}}]}'),
)

/** One request as it is sent. */
export const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
  path: fc.oneof(
    fc.constantFrom(...PATHS),
    fc.constantFrom(...PATHS),
    fc.string().map((text) => `/${encodeURI(text.toWellFormed())}`),
    fc.constantFrom('/v1/data/doc/production/%', '/../../etc/passwd', '//', '/v1/data/query/%00'),
  ),
  search: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...QUERIES).map((query) => `?query=${encodeURIComponent(query)}`),
    fc
      .tuple(fc.constantFrom(...QUERIES), fc.string())
      .map(
        ([query, text]) =>
          `?query=${encodeURIComponent(query)}&$n=${encodeURIComponent(text.toWellFormed())}`,
      ),
    fc
      .string()
      .map((text) => `?${encodeURI(text.toWellFormed())}&perspective=drafts&returnDocuments=true`),
    fc.constantFrom(
      '?revision=x',
      '?time=never',
      '?limit=-1',
      '?nextCursor=%ff',
      '?sid=',
      '?origin=javascript:alert(1)',
    ),
  ),
  identity: fc.constantFrom('visitor', 'visitor', 'viewer', 'editor', 'unknown'),
  body,
})

export type FuzzRequest = typeof request extends fc.Arbitrary<infer T> ? T : never

/** Sends a request and says what is wrong with the answer, if anything is. */
export async function probe(
  lake: LakeProcess,
  tokens: Readonly<Record<string, string>>,
  secret: string,
  given: FuzzRequest,
): Promise<string | undefined> {
  const {method, path, search, identity, body} = given
  const token = tokens[identity]
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const response = await fetch(`${lake.url}${path}${search}`, {
    method,
    redirect: 'manual',
    headers: token ? {authorization: `Bearer ${token}`} : {},
    ...(hasBody && {body}),
  })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
  if (isStream) {
    await response.body?.cancel()
    return undefined
  }
  const text = await response.text()
  if (response.status >= 500 && response.status !== 501) return `${response.status}: ${text}`
  if (!token && text.includes(secret)) return `a visitor was told the secret: ${text.slice(0, 500)}`
  return undefined
}

/** Sends bytes that are not HTTP, and waits until the lake has hung up. */
export function sendBytes(port: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.resume()
  })
}
