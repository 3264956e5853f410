import {Worker} from 'node:worker_threads'
import {dataError, LakeError} from '../errors.ts'
import type {Limits} from '../limits.ts'
import type {Answer, Question} from './evaluate.ts'
import type {DeltaAnswer, DeltaQuestion, Outcome, Task} from './protocol.ts'

interface Job {
  task: Task
  resolve: (answer: Answer | DeltaAnswer) => void
  reject: (error: unknown) => void
}

/** A thread, and what it is doing. */
interface Hand {
  worker: Worker
  job: Job | undefined
  /** Ends it: in the midst of a job that takes too long, or when it has had none for long. */
  timer: NodeJS.Timeout | undefined
}

const LEAST = 2
const MOST = 8
/** A query that waits longer than this gets another thread, if there is one to be had. */
const PATIENCE_MS = 200
/** A thread beyond the least is kept for as long as this after its last query: starting one is work. */
const IDLE_MS = 30_000

/**
 * The threads that answer queries. A query over its time is ended with its thread, which is
 * replaced; the others go on.
 */
export class QueryPool {
  readonly #dir: string
  readonly #limits: Limits
  readonly #hands = new Set<Hand>()
  readonly #queue: Job[] = []
  #closed = false
  #patience: NodeJS.Timeout | undefined

  /** @param dir - the lake's directory; its database must exist */
  constructor(dir: string, limits: Limits) {
    this.#dir = dir
    this.#limits = limits
    for (let i = 0; i < LEAST; i += 1) this.#hire()
  }

  /** @throws LakeError 400 for a query that cannot be answered, 408 for one over its time */
  async query(question: Question): Promise<Answer> {
    const {queryCharacters} = this.#limits
    if (question.query.length > queryCharacters) {
      const length = question.query.length
      const description = `The query has ${length} characters; the limit is ${queryCharacters}`
      throw dataError(413, 'queryTooLargeError', description)
    }
    const answer = await this.#run({kind: 'query', question})
    if (!('tags' in answer)) throw new TypeError('A query was answered as a webhook')
    return answer
  }

  /** Evaluates a webhook's filter and projection. */
  delta(question: DeltaQuestion): Promise<DeltaAnswer> {
    return this.#run({kind: 'delta', question})
  }

  #run(task: Task): Promise<Answer | DeltaAnswer> {
    return new Promise((resolve, reject) => {
      this.#queue.push({task, resolve, reject})
      this.#assign()
    })
  }

  #assign(): void {
    for (const hand of this.#hands) {
      if (hand.job) continue
      const job = this.#queue.shift()
      if (!job) break
      hand.job = job
      clearTimeout(hand.timer)
      hand.timer = setTimeout(() => this.#end(hand), this.#limits.queryMs)
      hand.worker.ref()
      hand.worker.postMessage(job.task)
    }
    if (this.#queue.length > 0 && this.#hands.size < MOST) {
      this.#patience ??= setTimeout(() => {
        this.#patience = undefined
        if (this.#queue.length === 0 || this.#closed) return
        this.#hire()
        this.#assign()
      }, PATIENCE_MS)
    }
  }

  #hire(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#dir,
      resourceLimits: {maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16},
    })
    const hand: Hand = {worker, job: undefined, timer: undefined}
    this.#hands.add(hand)
    worker.unref()
    worker.on('message', (outcome: Outcome) => this.#finish(hand, outcome))
    worker.on('error', (error) => {
      const reason = error instanceof Error ? error.message : String(error)
      const description = `The query ended with: ${reason}`
      this.#replace(hand, dataError(400, 'queryError', description))
    })
  }

  #release(hand: Hand): Job | undefined {
    clearTimeout(hand.timer)
    const {job} = hand
    hand.job = undefined
    hand.timer = undefined
    return job
  }

  #finish(hand: Hand, outcome: Outcome): void {
    const job = this.#release(hand)
    if (!this.#closed) {
      hand.worker.unref()
      hand.timer = setTimeout(() => this.#dismiss(hand), IDLE_MS).unref()
    }
    if (outcome.ok) job?.resolve(outcome.answer)
    else job?.reject(new LakeError(outcome.status, outcome.message, outcome.body))
    this.#assign()
  }

  #dismiss(hand: Hand): void {
    if (this.#hands.size <= LEAST) return
    this.#hands.delete(hand)
    void hand.worker.terminate()
  }

  #end(hand: Hand): void {
    const description = `The query took longer than the limit of ${this.#limits.queryMs} ms`
    this.#replace(hand, dataError(408, 'queryTimeoutError', description))
  }

  #replace(hand: Hand, error: LakeError): void {
    if (!this.#hands.delete(hand)) return
    const job = this.#release(hand)
    void hand.worker.terminate()
    if (!this.#closed) this.#hire()
    job?.reject(error)
    this.#assign()
  }

  /** Ends every thread; what is still asked is refused. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#patience)
    const gone = dataError(503, 'shuttingDownError', 'The lake is shutting down')
    for (const job of this.#queue.splice(0)) job.reject(gone)
    const hands = [...this.#hands]
    this.#hands.clear()
    for (const hand of hands) this.#release(hand)?.reject(gone)
    await Promise.all(hands.map(({worker}) => worker.terminate()))
  }
}
