import type {ReactNode} from 'react'
import {documentResponse} from '#lib/document/index.ts'

/** A page as a browser's parser sees it. */
export async function parsed(page: ReactNode): Promise<Document> {
  const html = await (await documentResponse(page)).text()
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The text of an element, with its white space as a reader sees it. */
export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Every element that a selector finds. */
export function all(within: ParentNode, selector: string): Element[] {
  return [...within.querySelectorAll(selector)]
}

/** The addresses of the links that a selector finds. */
export function addresses(within: ParentNode, selector = 'a'): string[] {
  return all(within, selector).map((link) => link.getAttribute('href') ?? '')
}
