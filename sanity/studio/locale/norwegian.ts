import {defineLocaleResourceBundle} from 'sanity'

/** What the Studio says in a part of it, by its own keys. */
type Texts = Readonly<Record<string, string>>

const studio: Texts = {
  'about-dialog.version-info.deprecated.current':
    'v{{version}} er utgått og bør ikke brukes lenger.',
  'about-dialog.version-info.deprecated.header': 'Utgått versjon',
  'about-dialog.version-info.deprecated.next-step.pinned':
    'Studioet er låst til en utgått versjon. Velg en annen i Manage.',
  'about-dialog.version-info.deprecated.next-step.upgrade':
    'Oppgrader pakken sanity til en nyere versjon, og bygg Studioet på nytt.',
  'about-dialog.version-info.deprecated.next-step.upgrade.learn-how': 'Slik oppgraderer du',
  'about-dialog.version-info.deprecated.reason': 'Grunn: {{reason}}',
  'about-dialog.version-info.tooltip.deprecated': 'Utgått',
  'changes.from-base-variant.label': 'Endret fra grunnvarianten',
  'common.error': 'Feil',
  'diagnostics.menu-item': 'Diagnose',
  'divergence.pagination': '{{position}} av {{count}}',
  'document-group-inventory.title': '{{count}} {{subject}}',
  'document-status.published-at': 'Publisert {{date}}',
  'form.field.actions-menu.title': 'Handlinger for feltet',
  'help-resources.studio-version-deprecated': 'v{{version}} er utgått',
  'inputs.portable-text.unknown-value.annotation': 'Ukjent merke i teksten: {{name}}',
  'inputs.portable-text.unknown-value.list-item': 'Ukjent slags liste: {{name}}',
  'inputs.portable-text.unknown-value.mark': 'Ukjent formatering: {{name}}',
  'inputs.portable-text.unknown-value.style': 'Ukjent stil: {{name}}',
  'release.action.new-release.limit-reached': 'Antall utgivelser her er begrenset til {{count}}',
  'release.action.pause-to-edit': 'Stans for å redigere',
  'user-menu.action.claim-project': 'Overta prosjektet',
}

/** Versions are like that for everybody, so no role is to blame. */
const READ_ONLY =
  'Dette kan du lese, men ikke endre: Versjoner er fryst for alle, og resten endrer redaktørene.'
/** The Studio would write the kind of document with a capital in the midst of it. */
const UNNAMED = 'Uten navn ennå'

const structure: Texts = {
  'action.unpublish.disabled.already-unpublished': 'Dokumentet skal allerede avpubliseres',
  'banners.obsolete-draft.actions.compare-draft.tooltip':
    'Det finnes ikke noe publisert å sammenligne utkastet med.',
  'banners.permission-check-banner.missing-permission_update_one': READ_ONLY,
  'banners.permission-check-banner.missing-permission_update_other': READ_ONLY,
  'browser-document-title.new-document': UNNAMED,
  'compare-version.error.loadVersions.title': 'Versjonene kunne ikke hentes',
  'panes.document-list-pane.error.max-retries-attempted':
    'Prøver ikke igjen etter {{count}} forsøk.',
  'panes.document-header-title.new.text': UNNAMED,
  'panes.document-operation-results.operation-success_unpublishVersion':
    'Versjonen avpubliseres når utgivelsen publiseres',
}

const copyPaste: Texts = {
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Hoppet over felt som ikke kan endres: {{fieldNames}} og {{count}} til',
}

const bundle = (namespace: string, resources: Texts) =>
  defineLocaleResourceBundle({locale: 'nb-NO', namespace, resources})

/** What the Studio's own Norwegian translation does not have yet, or says in a way that misleads. */
export const norwegianBundles = [
  bundle('studio', studio),
  bundle('structure', structure),
  bundle('copy-paste', copyPaste),
]
