'use client'

import {NextStudio} from 'next-sanity/studio/client-component'
import {useEffect, useMemo} from 'react'
import {type StudioAddress, studioConfig} from '#sanity/studio/config.ts'
import {useChosenLanguage} from '#sanity/studio/locale/chosen-language.ts'

/** The Studio in the browser, in the language that the editor has chosen there. */
export function Studio({projectId, dataset, apiHost, embedded}: StudioAddress) {
  const language = useChosenLanguage()
  const config = useMemo(
    () => studioConfig({projectId, dataset, apiHost, embedded}, language),
    [projectId, dataset, apiHost, embedded, language],
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <NextStudio config={config} />
}
