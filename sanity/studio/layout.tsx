import type {LayoutProps} from 'sanity'
import {ReviewProvider} from './review/provider.tsx'

/** The Studio, with the findings of the rules at hand everywhere. */
export function StudioLayout(props: LayoutProps) {
  return <ReviewProvider>{props.renderDefault(props)}</ReviewProvider>
}
