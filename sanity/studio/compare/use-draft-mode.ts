import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {useEffect, useState} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {API_VERSION} from '../api-version.ts'

const SOURCE = 'klartekst/compare'

/**
 * Lets this browser ask for drafts, as Presentation does it: with a secret that only those can
 * write who may edit.
 *
 * @returns whether it may; undefined until that is known
 */
export function useDraftMode(): boolean | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const userId = useCurrentUser()?.id
  const [isEnabled, setEnabled] = useState<boolean>()
  useEffect(() => {
    const enable = async () => {
      const {secret} = await createPreviewSecret(client, SOURCE, window.location.href, userId)
      const params = new URLSearchParams({
        'sanity-preview-secret': secret,
        'sanity-preview-pathname': '/preview/enabled',
      })
      const answer = await fetch(`/api/preview/enable?${params}`, {redirect: 'manual'})
      return answer.type === 'opaqueredirect'
    }
    enable().then(setEnabled, (error: unknown) => {
      console.warn(error)
      setEnabled(false)
    })
  }, [client, userId])
  return isEnabled
}
