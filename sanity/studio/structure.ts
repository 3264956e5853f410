import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {LockIcon} from '@sanity/icons/Lock'
import {UsersIcon} from '@sanity/icons/Users'
import type {StructureResolver} from 'sanity/structure'
import {ControlIcon} from './control/control-icon.tsx'
import {ControlPane} from './control/control-pane.tsx'
import type {Translate} from './locale/translate.ts'

/** The desk: what matters first. */
export const structure =
  (t: Translate): StructureResolver =>
  (S) =>
    S.list()
      .title(t('Innhold', 'Content'))
      .items([
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
