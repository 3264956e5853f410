import type {I18n} from '#lib/i18n/index.ts'
import type {ShownSection} from '#lib/policy/model/index.ts'

/**
 * The table of contents: it folds where the screen is narrow, and stands open beside the text where
 * it is wide (`::details-content` in the style sheet).
 */
export function Contents({t, sections}: {t: I18n; sections: readonly ShownSection[]}) {
  return (
    <nav className="contents" aria-label={t.page.contents}>
      <details>
        <summary>{t.page.contents}</summary>
        <ol>
          {sections.map(({_key, anchor, heading}) => (
            <li key={_key}>
              <a href={`#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
