import {readdirSync, readFileSync} from 'node:fs'
import {join, posix, relative} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Which layer may import which; a file belongs to the longest prefix that fits. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/policy': [],
  'lib/i18n': ['lib/policy'],
  'lib/env.ts': [],
  'lib/http': [],
  'lib/content': ['lib/policy', 'lib/env.ts'],
  'lib/document': ['lib/policy', 'lib/i18n'],
  app: ['lib', 'sanity/studio', 'sanity.config.ts'],
  pages: ['lib/document', 'lib/i18n'],
  'sanity/schema': [
    'lib/policy',
    'sanity/studio/locale',
    'sanity/studio/inputs',
    'sanity/studio/state',
  ],
  'sanity/studio/locale': [],
  'sanity/studio/inputs': ['lib/policy', 'sanity/studio/locale'],
  'sanity/studio/state': [
    'lib/policy',
    'sanity/studio/locale',
    'sanity/studio/review',
    'sanity/studio/subprocessors',
  ],
  'sanity/studio': [
    'lib/policy',
    'lib/document',
    'lib/i18n',
    'sanity/schema',
    'sanity/publish',
    'sanity/lake/browser',
  ],
  'sanity/lake': [],
  'sanity/publish': ['lib/policy', 'lib/env.ts'],
  'sanity/import': ['lib/policy', 'lib/env.ts', 'sanity/publish'],
  'sanity/starter': ['lib/policy', 'lib/env.ts', 'sanity/publish'],
  'sanity/check': ['lib/policy', 'lib/env.ts', 'lib/content/queries.ts'],
  'sanity/verify': ['lib/policy', 'lib/env.ts', 'lib/content/queries.ts'],
  'sanity/doctor': ['lib/policy', 'lib/env.ts', 'lib/content/tags.ts', 'sanity/verify'],
  'sanity.config.ts': ['lib/env.ts', 'sanity/schema', 'sanity/studio'],
  'sanity.cli.ts': ['lib/env.ts'],
  deploy: ['lib/env.ts', 'lib/content/tags.ts', 'sanity/lake', 'sanity/starter'],
}

/** Packages that a layer must do without, to stay pure. */
const FORBIDDEN_PACKAGES: Record<string, RegExp> = {
  'lib/policy': /^(node:|react|next|sanity$|@sanity\/|next-sanity)/,
  'lib/i18n': /^(node:|react|next|sanity$|@sanity\/)/,
  'lib/document': /^(node:|sanity$|@sanity\/client|next)/,
  'sanity/lake': /^(next|react|sanity$|zod-to)/,
}

const layers = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length)
const within = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
const layerOf = (path: string) => layers.find((layer) => within(path, layer))

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** Module names that a file imports, ours as paths from the root. */
function importsOf(file: string): {ours: string[]; packages: string[]} {
  const {importedFiles} = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  const names = importedFiles.map(({fileName}) => fileName)
  const isOurs = (name: string) => name.startsWith('.') || name.startsWith('#')
  return {
    ours: names
      .filter(isOurs)
      .map((name) =>
        name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name),
      ),
    packages: names.filter((name) => !isOurs(name)),
  }
}

const files = ['app', 'pages', 'lib', 'sanity', 'deploy'].flatMap(sources)

describe('dependencies point one way', () => {
  test('every source file belongs to a layer', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
  })

  test.each(files)('%s', (file) => {
    const layer = layerOf(file) ?? ''
    const {ours, packages} = importsOf(file)
    const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])]
    expect(ours.filter((path) => !allowed.some((prefix) => within(path, prefix)))).toEqual([])
    const forbidden = FORBIDDEN_PACKAGES[layer]
    if (forbidden) expect(packages.filter((name) => forbidden.test(name))).toEqual([])
  })
})
