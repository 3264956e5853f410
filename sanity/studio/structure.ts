import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {LockIcon} from '@sanity/icons/Lock'
import {UsersIcon} from '@sanity/icons/Users'
import type {StructureResolver} from 'sanity/structure'
import {ControlIcon} from './control/control-icon.tsx'
import {ControlPane} from './control/control-pane.tsx'

/** The desk: what matters first. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Innhold')
    .items([
      S.listItem()
        .title('Personvernerklæring')
        .icon(DocumentsIcon)
        .child(
          S.documentTypeList('policy')
            .title('Personvernerklæring')
            .defaultOrdering([{field: 'language', direction: 'desc'}]),
        ),
      S.listItem()
        .title('Underleverandører')
        .icon(UsersIcon)
        .child(
          S.documentTypeList('subprocessor')
            .title('Underleverandører')
            .defaultOrdering([{field: 'name', direction: 'asc'}]),
        ),
      S.listItem()
        .title('Versjoner')
        .icon(LockIcon)
        .child(
          S.documentTypeList('policyVersion')
            .title('Versjoner')
            .initialValueTemplates([])
            .defaultOrdering([{field: 'publishedAt', direction: 'desc'}]),
        ),
      S.listItem()
        .id('control')
        .title('Kontroll')
        .icon(ControlIcon)
        .child(S.component(ControlPane).id('control').title('Kontroll')),
      S.divider(),
      S.listItem()
        .title('Innstillinger')
        .icon(CogIcon)
        .child(S.document().schemaType('siteSettings').documentId('siteSettings')),
    ])
