import 'server-only'
import {z} from 'zod'
import {query} from './client.ts'
import {clearProblem, reportProblem} from './health.ts'
import {keep, lastGood} from './last-good.ts'
import {log} from './log.ts'

const LAKE = 'lake'

/** What is asked of the lake. */
export type Question<T> = {
  readonly groq: string
  readonly params?: Readonly<Record<string, string>>
  /** The cache tags of the page that is being rendered. */
  readonly tags: readonly string[]
  readonly schema: z.ZodType<T>
  /** Whether an answer lacks what an earlier good one had, though nothing was taken away. */
  readonly isBehind?: (answer: T, earlier: T) => boolean
  /** What health and the log call the answer: the `_id` of a document, where it is one. */
  readonly subject: string
}

async function askLake({
  groq,
  params = {},
  tags,
}: Pick<Question<unknown>, 'groq' | 'params' | 'tags'>): Promise<unknown> {
  const answer = await query(groq, params, tags)
  clearProblem(LAKE)
  return answer
}

/** The earlier good answer, where the lake is behind it by now: copies of its content may differ. */
async function ahead<T>({schema, isBehind}: Question<T>, key: string, answer: T) {
  const kept = isBehind && (await lastGood(key))
  const earlier = kept && (await schema.safeParseAsync(kept.answer))
  return earlier?.success && isBehind?.(answer, earlier.data) ? earlier.data : undefined
}

/**
 * Asks the lake and parses the answer. Where the lake is away, or the answer does not parse, the
 * problem is reported and the last good answer stands in, as it does where the answer is behind it.
 *
 * @throws ZodError where the answer does not parse and there never was a good one; the client's
 * error where the lake does not answer and never did
 */
export async function ask<T>(question: Question<T>): Promise<T> {
  const {schema, subject} = question
  const key = JSON.stringify([question.groq, question.params])
  try {
    const answer = await askLake(question)
    const parsed = await schema.parseAsync(answer)
    clearProblem(subject)
    const earlier = await ahead(question, key, parsed)
    if (earlier !== undefined) return earlier
    keep(key, answer)
    return parsed
  } catch (error) {
    const unparsable = error instanceof z.ZodError
    const reason = unparsable ? z.prettifyError(error) : String(error)
    const news = reportProblem(unparsable ? subject : LAKE, reason)
    const kept = await lastGood(key)
    if (news) log.error({subject, reason, lastGood: kept !== undefined}, 'content cannot be read')
    if (!kept) throw error
    return schema.parseAsync(kept.answer)
  }
}
