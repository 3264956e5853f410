import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {LockIcon} from '@sanity/icons/Lock'
import {RocketIcon} from '@sanity/icons/Rocket'
import {UsersIcon} from '@sanity/icons/Users'
import {map} from 'rxjs'
import type {StructureBuilder, StructureResolver} from 'sanity/structure'
import {ControlIcon} from './control/control-icon.tsx'
import {ControlPane} from './control/control-pane.tsx'
import {observeIsNew} from './getting-started/is-new.ts'
import {GETTING_STARTED} from './getting-started/opening.tsx'
import {GettingStartedPane} from './getting-started/pane.tsx'
import type {Translate} from './locale/translate.ts'

/** What to do first, until something is published. */
function firstSteps(S: StructureBuilder, t: Translate) {
  const title = t('Kom i gang', 'Getting started')
  return [
    S.listItem()
      .id(GETTING_STARTED)
      .title(title)
      .icon(RocketIcon)
      .child(S.component(GettingStartedPane).id(GETTING_STARTED).title(title)),
    S.divider(),
  ]
}

const desk = (S: StructureBuilder, t: Translate, isNew: boolean) =>
  S.list()
    .id('desk')
    .title(t('Innhold', 'Content'))
    .items([
      ...(isNew ? firstSteps(S, t) : []),
      S.listItem()
        .id('policies')
        .title(t('Personvernerklæring', 'Privacy policy'))
        .icon(DocumentsIcon)
        .child(
          S.documentTypeList('policy')
            .title(t('Personvernerklæring', 'Privacy policy'))
            .defaultOrdering([{field: 'language', direction: 'desc'}]),
        ),
      S.listItem()
        .id('subprocessors')
        .title(t('Underleverandører', 'Subprocessors'))
        .icon(UsersIcon)
        .child(
          S.documentTypeList('subprocessor')
            .title(t('Underleverandører', 'Subprocessors'))
            .defaultOrdering([{field: 'name', direction: 'asc'}]),
        ),
      S.listItem()
        .id('versions')
        .title(t('Versjoner', 'Versions'))
        .icon(LockIcon)
        .child(
          S.documentTypeList('policyVersion')
            .title(t('Versjoner', 'Versions'))
            .initialValueTemplates([])
            .defaultOrdering([{field: 'publishedAt', direction: 'desc'}]),
        ),
      S.listItem()
        .id('control')
        .title(t('Kontroll', 'Check'))
        .icon(ControlIcon)
        .child(S.component(ControlPane).id('control').title(t('Kontroll', 'Check'))),
      S.divider(),
      S.listItem()
        .id('settings')
        .title(t('Innstillinger', 'Settings'))
        .icon(CogIcon)
        .child(S.document().schemaType('siteSettings').documentId('siteSettings')),
    ])

/** The desk: what matters first, and before anything is published the first steps. */
export const structure =
  (t: Translate): StructureResolver =>
  (S, {documentStore}) =>
    observeIsNew(documentStore).pipe(map((isNew) => desk(S, t, isNew)))
