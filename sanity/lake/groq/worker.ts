import {parentPort, workerData} from 'node:worker_threads'
import {LakeError} from '../errors.ts'
import {isObject} from '../json.ts'
import {Database} from '../store/database.ts'
import {answerDelta} from './delta.ts'
import {answer} from './evaluate.ts'
import type {Outcome, Task} from './protocol.ts'

/** A thread that answers one query at a time, over its own read-only connection. */

const dir: unknown = workerData
if (typeof dir !== 'string') throw new TypeError('A query worker needs the directory of the lake')
const db = new Database(dir, {readOnly: true})

async function work(task: Task): Promise<Outcome> {
  try {
    const done =
      task.kind === 'query' ? await answer(db, task.question) : await answerDelta(db, task.question)
    return {ok: true, answer: done}
  } catch (error) {
    if (error instanceof LakeError) {
      return {ok: false, status: error.status, message: error.message, body: error.body}
    }
    const message = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      status: 500,
      message,
      body: {error: {type: 'internalError', description: message}},
    }
  }
}

const isTask = (value: unknown): value is Task =>
  isObject(value) && (value.kind === 'query' || value.kind === 'delta')

parentPort?.on('message', (message: unknown) => {
  if (isTask(message)) void work(message).then((outcome) => parentPort?.postMessage(outcome))
})
