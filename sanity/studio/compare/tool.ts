import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import type {Tool} from 'sanity'
import type {Translate} from '../locale/translate.ts'
import {CompareTool} from './compare-tool.tsx'

/** Versions side by side, in the Studio's bar. */
export const compareTool = (t: Translate): Tool => ({
  name: 'compare',
  title: t('Sammenlign', 'Compare'),
  icon: SplitVerticalIcon,
  component: CompareTool,
})
