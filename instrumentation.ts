/** Runs once when a server process starts; see Next's `instrumentation` file convention. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const {completeAnswers} = await import('#lib/http/outgoing.ts')
  const {readEnv} = await import('#lib/env.ts')
  completeAnswers(readEnv().siteUrl)
  const {scheduleLook} = await import('#lib/content/watch.ts')
  scheduleLook(1_000)
}
