import {connection} from 'next/server'
import {isEmbedded, readEnv} from '#lib/env.ts'
import {StudioInBrowser} from './studio-in-browser.tsx'

/** The Studio, for the lake that the environment names when the page is asked for. */
export default async function StudioPage() {
  await connection()
  const env = readEnv()
  const {projectId, dataset, apiHost} = env
  return (
    <StudioInBrowser
      projectId={projectId}
      dataset={dataset}
      apiHost={apiHost}
      embedded={isEmbedded(env)}
    />
  )
}
