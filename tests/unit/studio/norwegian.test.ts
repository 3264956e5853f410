import {nbNOLocale} from '@sanity/locale-nb-no'
import {type ImplicitLocaleResourceBundle, usEnglishLocale} from 'sanity'
import {structureTool} from 'sanity/structure'
import {expect, test} from 'vitest'
import {norwegianBundles} from '#sanity/studio/locale/norwegian.ts'

type Bundle = Pick<ImplicitLocaleResourceBundle, 'namespace' | 'resources'>

/** The keys that bundles have for a part of the Studio. */
async function keysOf(bundles: readonly Bundle[], namespace: string): Promise<Set<string>> {
  const found = await Promise.all(
    bundles
      .filter((bundle) => bundle.namespace === namespace)
      .map(async ({resources}) => {
        if (typeof resources !== 'function') return resources
        const loaded = await resources()
        return 'default' in loaded && typeof loaded.default === 'object' ? loaded.default : loaded
      }),
  )
  return new Set(found.flatMap((resources) => Object.keys(resources)))
}

function bundlesOf(plugin: {i18n?: {locales?: unknown; bundles?: unknown}}): Bundle[] {
  const {locales, bundles} = plugin.i18n ?? {}
  const lists = Array.isArray(locales) ? locales.map((each) => each.bundles) : [bundles]
  return lists.flatMap((list) => (Array.isArray(list) ? list : []))
}

const english = [...(usEnglishLocale.bundles ?? []), ...bundlesOf(structureTool())]
const norwegian = [...bundlesOf(nbNOLocale()), ...norwegianBundles]

test.each(['studio', 'structure', 'validation', 'copy-paste'])(
  'everything that the Studio says in “%s” is there in Norwegian',
  async (namespace) => {
    const wanted = await keysOf(english, namespace)
    const known = await keysOf(norwegian, namespace)
    expect(wanted.size).toBeGreaterThan(10)
    expect([...wanted].filter((key) => !known.has(key))).toEqual([])
  },
)
