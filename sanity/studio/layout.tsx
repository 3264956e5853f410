import type {LayoutProps} from 'sanity'
import {OpenGettingStarted} from './getting-started/opening.tsx'
import {ReviewProvider} from './review/provider.tsx'

/** The Studio begins every word of a dialog's path with a capital, which Norwegian does not do. */
const SENTENCE_CASE =
  '[data-testid="nested-object-dialog"] [style*="capitalize"] {text-transform: none !important}'

/** The Studio, with the findings of the rules at hand everywhere. */
export function StudioLayout(props: LayoutProps) {
  return (
    <ReviewProvider>
      <style>{SENTENCE_CASE}</style>
      <OpenGettingStarted />
      {props.renderDefault(props)}
    </ReviewProvider>
  )
}
