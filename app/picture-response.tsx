import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ImageResponse} from 'next/og'
import {PICTURE, PICTURE_FONTS, VersionPicture} from '#lib/document/index.ts'
import {readEnv} from '#lib/env.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {dataResponse} from './data-response.ts'

const {siteUrl} = readEnv()
const FONTS = join(process.cwd(), 'node_modules/@fontsource/charis-sil/files')

/** A weight of the fonts that the picture is set in. */
async function fontsOf(weight: 400 | 700) {
  return Promise.all(
    PICTURE_FONTS.map(async (part) => ({
      name: part,
      data: await readFile(join(FONTS, `charis-sil-${part}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  )
}

/** The picture of a version as a PNG. */
export async function pictureResponse(version: PolicyVersion): Promise<Response> {
  const fonts = (await Promise.all([fontsOf(400), fontsOf(700)])).flat()
  const picture = <VersionPicture version={version} host={new URL(siteUrl).host} />
  const image = new ImageResponse(picture, {...PICTURE, fonts})
  return dataResponse(
    {body: new Uint8Array(await image.arrayBuffer()), contentType: 'image/png'},
    {lastModified: version.publishedAt},
  )
}
