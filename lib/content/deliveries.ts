/**
 * Remembers what was done about each delivery of a webhook: senders repeat one whose answer they
 * did not get.
 *
 * @see https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export class Deliveries<T> {
  readonly #outcomes = new Map<string, Promise<T>>()
  readonly #limit: number

  /** @param limit - how many deliveries are remembered: the latest */
  constructor(limit: number) {
    this.#limit = limit
  }

  /**
   * Acts on a delivery once, however often it comes. A repetition gets the outcome of the first,
   * and waits for it where need be. One that failed is forgotten: its repetition is a new attempt.
   *
   * @param key - the sender's `idempotency-key`; without one every delivery counts as new
   * @returns the outcome, and whether it is that of an earlier delivery
   * @throws what the act throws
   */
  async actOnce(
    key: string | null,
    act: () => Promise<T>,
  ): Promise<{outcome: T; repeated: boolean}> {
    if (key === null) return {outcome: await act(), repeated: false}
    const known = this.#outcomes.get(key)
    if (known) return {outcome: await known, repeated: true}
    const acting = act()
    this.#outcomes.set(key, acting)
    for (const [oldest] of this.#outcomes) {
      if (this.#outcomes.size <= this.#limit) break
      this.#outcomes.delete(oldest)
    }
    try {
      return {outcome: await acting, repeated: false}
    } catch (error) {
      if (this.#outcomes.get(key) === acting) this.#outcomes.delete(key)
      throw error
    }
  }
}
