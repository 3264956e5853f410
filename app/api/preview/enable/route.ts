import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {draftClient} from '#lib/content/client.ts'
import {enablePreview} from '../preview-cookie.ts'

/** Lets a browser with a secret that the Studio made, good for an hour, see previews. */
export async function GET(request: Request): Promise<Response> {
  const {isValid, redirectTo} = await validatePreviewUrl(draftClient(), request.url)
  // Nowhere but to a preview: the address must not serve to send people elsewhere.
  if (!isValid || !redirectTo?.startsWith('/preview/')) {
    return new Response('The secret is not valid', {status: 401})
  }
  await enablePreview()
  return new Response(null, {
    status: 307,
    headers: {
      location: redirectTo,
      'cache-control': 'no-store',
      // The Studio has the preview in a frame from here on.
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
    },
  })
}
