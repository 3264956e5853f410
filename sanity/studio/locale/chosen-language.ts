import {useSyncExternalStore} from 'react'
import {STUDIO_LANGUAGES, type StudioLanguage} from './translate.ts'

const STORAGE_KEY = 'klartekst-studio-language'
/** `storage` events tell the other tabs only. */
const CHOSEN = 'klartekst-studio-language-chosen'

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  window.addEventListener(CHOSEN, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(CHOSEN, listener)
  }
}

function read(): StudioLanguage {
  const stored = window.localStorage.getItem(STORAGE_KEY)
  return STUDIO_LANGUAGES.find((each) => each === stored) ?? 'nb'
}

/** The language that this browser's editor has chosen; Norwegian until then. */
export function useChosenLanguage(): StudioLanguage {
  return useSyncExternalStore(subscribe, read, () => 'nb')
}

/** Remembers the editor's choice in this browser, and tells every open Studio of it. */
export function chooseLanguage(language: StudioLanguage): void {
  window.localStorage.setItem(STORAGE_KEY, language)
  window.dispatchEvent(new Event(CHOSEN))
}
