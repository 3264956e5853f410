/** One server-sent event. */
interface ServerEvent {
  event: string
  id?: string
  /** Sent as JSON. */
  data: unknown
}

/** Where events are written to: a response of `text/event-stream`, or a WebSocket. */
export interface Sink {
  send(event: ServerEvent): void
  /** A comment keeps proxies from closing a silent stream. */
  beat(): void
  close(): void
}

/** The text of an event, as browsers read it. */
function eventText({event, id, data}: ServerEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}

const HEARTBEAT = ':\n\n'

/** A reader that leaves this much unread is cut off; it reconnects and resumes. */
const UNREAD_BYTES = 16 * 1024 * 1024

/**
 * Answers a request with a stream of events.
 *
 * @param start - gets the sink, and answers what to do when the reader is gone
 */
export function eventResponse(start: (sink: Sink) => () => void): Response {
  const encoder = new TextEncoder()
  let stop: (() => void) | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true
        const close = () => {
          if (!open) return
          open = false
          controller.close()
          stop?.()
        }
        const write = (text: string) => {
          if (!open) return
          controller.enqueue(encoder.encode(text))
          if ((controller.desiredSize ?? 0) < -UNREAD_BYTES) close()
        }
        const send = (event: ServerEvent) => write(eventText(event))
        stop = start({send, beat: () => write(HEARTBEAT), close})
      },
      cancel() {
        stop?.()
      },
    },
    {highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0},
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
