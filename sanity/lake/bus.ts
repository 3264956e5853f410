import type {Committed} from './mutate/engine.ts'

export type Subscriber = (committed: Committed) => void

/** Tells everyone who wants to know what was committed, in order. */
export class Bus {
  readonly #subscribers = new Set<Subscriber>()

  /** @returns a function that ends the subscription */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  publish(committed: Committed): void {
    for (const subscriber of this.#subscribers) subscriber(committed)
  }
}
