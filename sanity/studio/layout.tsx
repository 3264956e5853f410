import type {LayoutProps} from 'sanity'
import {OpenGettingStarted} from './getting-started/opening.tsx'
import {ReviewProvider} from './review/provider.tsx'

/** The Studio, with the findings of the rules at hand everywhere. */
export function StudioLayout(props: LayoutProps) {
  return (
    <ReviewProvider>
      <OpenGettingStarted />
      {props.renderDefault(props)}
    </ReviewProvider>
  )
}
