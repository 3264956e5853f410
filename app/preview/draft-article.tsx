import type {Draft} from '#lib/content/preview/draft.ts'
import {Day, type Editing, PolicyText} from '#lib/document/index.ts'
import type {I18n} from '#lib/i18n/index.ts'

type DraftArticleProps = {
  readonly t: I18n
  readonly draft: Draft
  readonly edit?: Editing
}

/** A draft as visitors would read it if it were published now. */
export function DraftArticle({t, draft: {content, at}, edit}: DraftArticleProps) {
  return (
    <article>
      <header className="title">
        <h1 {...edit?.(['title'])}>{content.title}</h1>
        <p className="dateline">
          {t.page.lastUpdated} <Day t={t} instant={content.version.effectiveFrom} />
        </p>
      </header>
      <PolicyText t={t} content={content} others={[]} at={at} edit={edit} />
    </article>
  )
}
