/** How long a commit waits for the network, and how long it pauses between two tries. */
const PATIENCE_MS = 10 * 60 * 1000
const PAUSE_MS = 1000

/** Whether the lake would know the transaction again: it is told by the id that its sender gave it. */
function isNamed(body: unknown): boolean {
  if (typeof body !== 'string') return false
  const value: unknown = JSON.parse(body)
  return typeof value === 'object' && value !== null && 'transactionId' in value
}

function pause(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, PAUSE_MS)
    function done(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done)
  })
}

/**
 * Sends a commit, again and again while the network is gone, as the same transaction: the lake
 * answers one that it has already with what it answered before. The Studio itself would send it as
 * a new one, and so write a second time what arrived although its answer was lost.
 *
 * @throws TypeError where the network stays away, like `fetch`
 */
export async function fetchCommit(input: string, init: RequestInit = {}): Promise<Response> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await fetch(input, init)
    } catch (error) {
      const lost = error instanceof TypeError && !init.signal?.aborted
      if (!lost || !isNamed(init.body) || Date.now() > end) throw error
      await pause(init.signal)
    }
  }
}
