import {type ClientConfig, createClient} from '@sanity/client'
import {nbNOLocale} from '@sanity/locale-nb-no'
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {eventFetch} from '#sanity/lake/browser/event-fetch.ts'
import {schemaTypes} from '#sanity/schema/index.ts'
import {compareTool} from './compare/tool.ts'
import {documentActions, documentBadges, newDocumentOptions} from './document-rules.ts'
import {StudioLayout} from './layout.tsx'
import {englishBundles} from './locale/english.ts'
import {NavbarWithLanguage} from './locale/navbar.tsx'
import {norwegianBundles} from './locale/norwegian.ts'
import {type StudioLanguage, translator} from './locale/translate.ts'
import {preview} from './preview/presentation.ts'
import {structure} from './structure.ts'

/** Which lake the Studio edits. */
export type StudioAddress = {
  readonly projectId: string
  readonly dataset: string
  readonly apiHost: string
  /** Whether the lake is one of ours, and not hosted Sanity. */
  readonly embedded: boolean
}

const OFF = {enabled: false}

/**
 * A read that fails for good takes the Studio's form away, with what was typed while the network
 * was gone; so reads wait for the network, for some two minutes.
 */
const READ_TRIES = 60
const READ_PAUSE_MS = 2_000

/**
 * A client for the embedded lake: by its own host name, which every browser resolves, and with
 * event streams that do not use up the browser's six connections.
 */
const embeddedClient = (options: ClientConfig) =>
  createClient({
    ...options,
    useProjectHostname: false,
    resolveFetch: eventFetch,
    maxRetries: READ_TRIES,
    retryDelay: (tries) => Math.min(100 * 2 ** tries, READ_PAUSE_MS),
  })

/** The Studio's configuration for a lake; features that need Sanity's cloud are left out. */
export function studioConfig(
  {projectId, dataset, apiHost, embedded}: StudioAddress,
  language: StudioLanguage,
) {
  const t = translator(language)
  return defineConfig({
    name: 'klartekst',
    title: 'Klartekst',
    basePath: '/studio',
    projectId,
    dataset,
    apiHost,
    ...(embedded && {unstable_clientFactory: embeddedClient}),
    // The lake's own page says more, and in the editor's language, than the Studio's list of one.
    auth: {loginMethod: 'token', redirectOnSingle: embedded, providers: (previous) => previous},
    i18n: {bundles: t(norwegianBundles, englishBundles)},
    studio: {components: {layout: StudioLayout, navbar: NavbarWithLanguage}},
    schema: {types: schemaTypes(t), templates: (templates) => templates},
    document: {
      actions: documentActions,
      badges: documentBadges,
      newDocumentOptions,
      comments: OFF,
    },
    plugins: [
      structureTool({title: t('Innhold', 'Content'), structure: structure(t)}),
      preview(t),
      visionTool({title: t('Spørringer', 'Queries'), defaultApiVersion: '2026-11-01'}),
      // The last locale is the one that the Studio starts in.
      ...t([nbNOLocale()], []),
    ],
    // Queries stand last: they are for those who know the language.
    tools: (tools) => tools.toSpliced(-1, 0, compareTool(t)),
    releases: OFF,
    tasks: OFF,
    scheduledPublishing: OFF,
    scheduledDrafts: OFF,
    announcements: OFF,
    mediaLibrary: OFF,
    apps: {canvas: OFF},
    // The default strategy scores on the server with functions that only hosted Sanity has.
    search: {strategy: 'groqLegacy'},
  })
}
