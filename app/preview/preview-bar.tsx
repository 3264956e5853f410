import type {ReactNode} from 'react'
import type {Draft} from '#lib/content/preview/draft.ts'
import type {Gap} from '#lib/content/preview/mend.ts'
import type {FieldAttributes} from '#lib/document/index.ts'
import {describeDiff, visibleDiff} from '#lib/policy/diff/index.ts'
import {BAR_STYLE} from './bar-style.ts'
import {differencesInWords, gapInWords} from './words.ts'

/** How many things visitors would see changed. */
function differences({published, content}: Draft): number {
  if (!published?.diff) return 0
  return describeDiff(visibleDiff(published.diff), content.language).length
}

type PreviewBarProps = {
  readonly draft: Draft
  /** Where the differences are shown word by word. */
  readonly changes: string
  /** Leads from what is missing to its field; without it the list is left out. */
  readonly field?: (gap: Gap) => FieldAttributes
  /** Follows what the bar says. */
  readonly children?: ReactNode
}

/** Says that this is a draft, how it differs from what is published, and what is missing. */
export function PreviewBar({draft, changes, field, children}: PreviewBarProps) {
  const {published, gaps} = draft
  const count = differences(draft)
  return (
    <aside className="preview-bar" lang="nb" aria-label="Om forhåndsvisningen">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
      <style dangerouslySetInnerHTML={{__html: BAR_STYLE}} />
      <p>
        <strong>Utkast, ikke publisert.</strong>{' '}
        {published
          ? differencesInWords(count, published.number)
          : 'Ingenting er publisert av denne erklæringen ennå.'}{' '}
        {count > 0 && (
          // The Studio's frame is for the preview alone.
          <>
            <a href={changes} target={field && '_blank'}>
              Se hva som er endret
            </a>
            .
          </>
        )}{' '}
        {children}
      </p>
      {field && gaps.length > 0 && (
        <details>
          <summary>
            {gaps.length === 1
              ? 'Ett felt må fylles ut før det kan publiseres'
              : `${gaps.length} felter må fylles ut før det kan publiseres`}
          </summary>
          <ul>
            {gaps.map((gap) => (
              <li key={JSON.stringify([gap.document, gap.path])} {...field(gap)}>
                {gapInWords(gap)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}
