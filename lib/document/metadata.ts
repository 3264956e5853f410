import type {I18n} from '#lib/i18n/index.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import type {Metadata} from './head.tsx'

/** What a page says of the version that it shows. */
export function versionMetadata(
  t: I18n,
  {content, number, effectiveFrom, publishedAt}: PolicyVersion,
): Pick<Metadata, 'title' | 'description' | 'version' | 'sheetFoot'> {
  const {title, controller} = content
  const day = t.format.day(effectiveFrom)
  return {
    title: `${title} · ${controller.name}`,
    description: t.page.description(controller.name),
    version: {number, modified: effectiveFrom, published: publishedAt},
    sheetFoot: [title, controller.name, t.page.version(number), day].join(' · '),
  }
}
