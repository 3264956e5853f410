/** Runs once when a server process starts; see Next's `instrumentation` file convention. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const {scheduleLook} = await import('#lib/content/watch.ts')
  scheduleLook(1_000)
}
