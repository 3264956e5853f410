/** What one lake allows; an error names the limit that was met. */
export interface Limits {
  /** Bytes of a request's body. */
  bodyBytes: number
  /** Characters of a GROQ query. */
  queryCharacters: number
  /** Milliseconds that one query may take. */
  queryMs: number
  /** Bytes of the JSON that one query may answer. */
  resultBytes: number
  /** Open event streams of one client (token, or address without one). */
  listenersPerClient: number
  /** Attributes of one document. */
  attributes: number
  /** Levels of nesting in one document. */
  depth: number
  /** Bytes of one document as JSON. */
  documentBytes: number
  /** Mutations of one transaction. */
  mutations: number
}

export const defaultLimits: Limits = {
  bodyBytes: 10 * 1024 * 1024,
  queryCharacters: 200_000,
  queryMs: 10_000,
  resultBytes: 100 * 1024 * 1024,
  listenersPerClient: 200,
  attributes: 10_000,
  depth: 100,
  documentBytes: 4 * 1024 * 1024,
  mutations: 10_000,
}
