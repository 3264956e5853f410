import type {Identity} from '../access/roles.ts'
import {randomId} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'

/** One browser's connection. */
export interface Peer {
  send: (message: object) => void
  identity: Identity
  /** Subscription ids. */
  subscriptions: Set<string>
  /** Sessions that this connection announced, to be taken back when it breaks. */
  sessions: Set<string>
}

const UNAUTHORIZED = 4001
const INVALID_REQUEST = -32_600
const METHOD_NOT_FOUND = -32_601

/** Who is where: JSON-RPC 2.0 over a WebSocket, as the Studio speaks it. */
export class Presence {
  readonly #peers = new Set<Peer>()
  readonly #identify: (token: string) => Identity | undefined

  constructor(identify: (token: string) => Identity | undefined) {
    this.#identify = identify
  }

  join(identity: Identity, send: Peer['send']): Peer {
    const peer = {send, identity, subscriptions: new Set<string>(), sessions: new Set<string>()}
    this.#peers.add(peer)
    return peer
  }

  leave(peer: Peer): void {
    this.#peers.delete(peer)
    for (const session of peer.sessions) this.#tell(peer, 'disconnect', {m: {session}})
  }

  /** Tells every other connection. */
  #tell(from: Peer, type: string, content: object): void {
    const result = {type, i: from.identity.id, ...content}
    for (const peer of this.#peers) {
      if (peer === from) continue
      for (const subscription of peer.subscriptions) {
        peer.send({
          jsonrpc: '2.0',
          method: 'presence_subscription',
          params: {subscription, result},
        })
      }
    }
  }

  /** Answers one message. */
  receive(peer: Peer, text: string): void {
    const message = parse(text)
    const answer = this.#answer(peer, message)
    peer.send({jsonrpc: '2.0', id: message?.id ?? null, ...answer})
  }

  #answer(peer: Peer, message: JsonObject | undefined): object {
    const fail = (code: number, reason: string) => ({error: {code, message: reason}})
    if (!message || typeof message.method !== 'string') {
      return fail(INVALID_REQUEST, 'Not a JSON-RPC request')
    }
    const params = isObject(message.params) ? message.params : {}
    if (message.method === 'authorization') {
      const token = String(params.authorization ?? '').replace(/^Bearer\s+/i, '')
      const identity = this.#identify(token)
      if (!identity) return fail(UNAUTHORIZED, 'Session not found')
      peer.identity = identity
      return {result: true}
    }
    if (!peer.identity.role) return fail(UNAUTHORIZED, 'A token is needed')
    const result = this.#call(peer, message.method, params)
    return result === undefined ? fail(METHOD_NOT_FOUND, 'No such method') : {result}
  }

  #call(peer: Peer, method: string, params: JsonObject): unknown {
    const session = typeof params.session === 'string' ? params.session : ''
    switch (method) {
      case 'presence_subscribe': {
        const subscription = randomId(12)
        peer.subscriptions.add(subscription)
        return subscription
      }
      case 'presence_unsubscribe':
        peer.subscriptions.delete(String(params.subscriptionId))
        return true
      case 'presence_rollcall':
        this.#tell(peer, 'rollCall', {session})
        return true
      case 'presence_announce': {
        const {data} = params
        if (isObject(data) && typeof data.sessionId === 'string') peer.sessions.add(data.sessionId)
        this.#tell(peer, 'state', {m: data})
        return true
      }
      case 'presence_disconnect':
        peer.sessions.delete(session)
        this.#tell(peer, 'disconnect', {m: {session}})
        return true
      default:
        return undefined
    }
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
