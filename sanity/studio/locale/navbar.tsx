import {TranslateIcon} from '@sanity/icons/Translate'
import type {NavbarAction, NavbarProps} from 'sanity'
import {chooseLanguage} from './chosen-language.ts'
import {useTranslate} from './use-translate.ts'

/**
 * The Studio's bar with a button that changes the language, in the drawer on a phone. Studio 6.16
 * has a language menu of its own and keeps it turned off, since it does not translate schemas.
 */
export function NavbarWithLanguage(props: NavbarProps) {
  const t = useTranslate()
  const shared = {
    icon: TranslateIcon,
    onAction: () => chooseLanguage(t('en', 'nb')),
    selected: false,
    // In the language that it leads to: whoever needs the button may not read the other.
    title: t('English', 'Norsk'),
  }
  const actions: NavbarAction[] = [
    ...(props.__internal_actions ?? []),
    {...shared, name: 'language-topbar', location: 'topbar'},
    {...shared, name: 'language-sidebar', location: 'sidebar'},
  ]
  return props.renderDefault({...props, __internal_actions: actions})
}
