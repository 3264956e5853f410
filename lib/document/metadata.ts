import type {I18n} from '#lib/i18n/index.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import type {PolicyVersion, VersionHead} from '#lib/policy/model/index.ts'
import type {Metadata} from './head.tsx'

/** The picture of a version, as those are told of it who share a page about the version. */
export function pictureOf(
  t: I18n,
  {title, slug}: {readonly title: string; readonly slug: string},
  {number, effectiveFrom}: Pick<VersionHead, 'number' | 'effectiveFrom'>,
): NonNullable<Metadata['picture']> {
  const words = [title, t.page.version(number), t.format.day(effectiveFrom)]
  return {path: addressesOf(slug).picture(number), alt: words.join(' · ')}
}

/** What a page says of the version that it shows. */
export function versionMetadata(
  t: I18n,
  version: PolicyVersion,
): Pick<Metadata, 'title' | 'description' | 'version' | 'sheetFoot' | 'picture'> {
  const {content, number, effectiveFrom, publishedAt} = version
  const {title, controller} = content
  const day = t.format.day(effectiveFrom)
  return {
    title: `${title} · ${controller.name}`,
    description: t.page.description(controller.name),
    version: {number, modified: effectiveFrom, published: publishedAt},
    sheetFoot: [title, controller.name, t.page.version(number), day].join(' · '),
    picture: pictureOf(t, content, version),
  }
}
