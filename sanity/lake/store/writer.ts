import type {Database} from './database.ts'

interface Job {
  /** Runs inside a savepoint. */
  work: () => void
  /** Runs after the commit is on the disk. */
  done: () => void
  fail: (error: unknown) => void
}

/**
 * The one writer. What arrives in turns of the event loop that follow each other shares a commit,
 * and so one flush to the disk; each piece of work is still all or nothing by itself.
 */
export class Writer {
  readonly #db: Database
  #jobs: Job[] = []

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * Runs work in a transaction.
   *
   * @param work - synchronous; what it throws undoes all that it wrote
   * @param committed - told in the order of commits, before the promise resolves
   * @returns what the work returned, once it is durable
   */
  write<T>(work: () => T, committed?: (result: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: {value: T} | undefined
      this.#jobs.push({
        work: () => {
          result = {value: work()}
        },
        done: () => {
          if (!result) return
          committed?.(result.value)
          resolve(result.value)
        },
        fail: reject,
      })
      if (this.#jobs.length === 1) this.#await(0)
    })
  }

  /** Flushes when a turn has brought nothing more: requests that come together share a commit. */
  #await(seen: number): void {
    setImmediate(() => {
      if (this.#jobs.length === seen) this.#flush()
      else this.#await(this.#jobs.length)
    })
  }

  #flush(): void {
    const jobs = this.#jobs
    this.#jobs = []
    const {connection} = this.#db
    const written: Job[] = []
    try {
      connection.exec('BEGIN IMMEDIATE')
      for (const job of jobs) {
        connection.exec('SAVEPOINT job')
        try {
          job.work()
          written.push(job)
        } catch (error) {
          connection.exec('ROLLBACK TO job')
          job.fail(error)
        }
        connection.exec('RELEASE job')
      }
      connection.exec('COMMIT')
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK')
      for (const job of jobs) job.fail(error)
      return
    }
    for (const job of written) job.done()
  }
}
