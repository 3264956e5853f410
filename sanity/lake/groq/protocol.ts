import type {JsonObject} from '../json.ts'
import type {Answer, Question} from './evaluate.ts'

/** A webhook's filter and projection, and what happened to one document. */
export interface DeltaQuestion {
  filter: string
  projection: string
  before: JsonObject | null
  after: JsonObject | null
  projectId: string
  dataset: string
}

/** Whether the filter holds, and then the projection as JSON. */
export interface DeltaAnswer {
  json: string | undefined
}

/** What a query worker is asked. */
export type Task = {kind: 'query'; question: Question} | {kind: 'delta'; question: DeltaQuestion}

/** What a query worker answers. */
export type Outcome =
  | {ok: true; answer: Answer | DeltaAnswer}
  | {ok: false; status: number; message: string; body: object}
