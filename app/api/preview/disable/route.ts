import {redirect} from 'next/navigation'
import {disablePreview} from '../preview-cookie.ts'

/** Ends the previews in this browser, and leads to what visitors see. */
export async function GET(): Promise<Response> {
  await disablePreview()
  redirect('/')
}
