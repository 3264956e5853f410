import 'server-only'
import {upcomingVersions} from '#lib/policy/effective.ts'
import type {VersionHead} from '#lib/policy/model/index.ts'
import {freshen} from './freshen.ts'
import {reportLook} from './health.ts'
import {log} from './log.ts'
import {type PolicyAddress, readPolicies, readVersionHeads} from './read.ts'
import {tagsOfPolicy} from './tags.ts'
import {policyList, policyPage} from './touched-pages.ts'

const LOOK_EVERY_MS = 3_600_000
const RETRY_EVERY_MS = 15_000
/** Timers can fire a little early, and a render before the instant would show the old version. */
const AFTER_INSTANT_MS = 5

// Next bundles routes apart from each other; the process is what they share.
const shared = globalThis as typeof globalThis & {
  klartekstEffects?: Map<string, NodeJS.Timeout>
}
shared.klartekstEffects ??= new Map()
const effects = shared.klartekstEffects

async function freshenPolicy({_id, slug, original}: PolicyAddress): Promise<void> {
  await freshen(tagsOfPolicy(_id, slug, original), [policyList, policyPage(slug)])
}

async function takeEffect(version: VersionHead): Promise<void> {
  effects.delete(version._id)
  const address = (await readPolicies()).find(({_id}) => _id === version.policy._ref)
  if (address) await freshenPolicy(address)
  log.info({version: version._id}, 'in force')
}

/**
 * Sees to it that a version replaces the one before it at the instant at which it takes effect.
 * Instants that are further away than the next look are left to that look.
 */
export function scheduleEffect(version: VersionHead): void {
  const wait = Date.parse(version.effectiveFrom) - Date.now()
  if (wait <= 0 || wait > 2 * LOOK_EVERY_MS || effects.has(version._id)) return
  const timer = setTimeout(() => {
    takeEffect(version).catch((error: unknown) => {
      log.error({err: error, version: version._id}, 'cannot take effect yet')
      scheduleLook(RETRY_EVERY_MS)
    })
  }, wait + AFTER_INSTANT_MS)
  effects.set(version._id, timer.unref())
}

/** Compares what is published with what is served, policy by policy, and mends the difference. */
async function look(): Promise<void> {
  for (const address of await readPolicies()) {
    await freshenPolicy(address)
    upcomingVersions(await readVersionHeads(address._id), Date.now()).forEach(scheduleEffect)
  }
  reportLook()
}

let nextLook: NodeJS.Timeout | undefined

/**
 * Looks after a while, and hourly from then on: heals a lost webhook, and whatever was published or
 * took effect while no process ran. A look that fails is soon tried again.
 */
export function scheduleLook(afterMs = 0): void {
  clearTimeout(nextLook)
  nextLook = setTimeout(async () => {
    const failed = await look().then(
      () => false,
      (error: unknown) => {
        log.warn({reason: String(error)}, 'cannot look at what is published; trying again')
        return true
      },
    )
    scheduleLook(failed ? RETRY_EVERY_MS : LOOK_EVERY_MS)
  }, afterMs).unref()
}
