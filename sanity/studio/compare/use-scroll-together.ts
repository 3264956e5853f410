import {type RefObject, useCallback, useEffect, useRef} from 'react'
import {alignScroll} from './align-scroll.ts'

type Frame = RefObject<HTMLIFrameElement | null>

/** By what a reader moves a page; a page that is scrolled by the other one gets none of it. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Lets two pages scroll together: the one that the reader moves leads.
 *
 * @returns to be called when the page in a frame has loaded
 */
export function useScrollTogether(left: Frame, right: Frame, isOn: boolean): () => void {
  const leader = useRef<Window>(null)
  const end = useRef(() => {})

  const begin = useCallback(() => {
    end.current()
    const windows = [left, right].flatMap(({current}) => current?.contentWindow ?? [])
    const [first, second] = windows
    if (!isOn || !first || !second) return
    const controller = new AbortController()
    end.current = () => controller.abort()
    const {signal} = controller
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      const lead = () => {
        leader.current = from
      }
      for (const move of MOVES) from.addEventListener(move, lead, {signal, passive: true})
      from.addEventListener(
        'scroll',
        () => {
          if (leader.current === from) alignScroll(from, to)
        },
        {signal, passive: true},
      )
    }
  }, [left, right, isOn])

  useEffect(() => {
    begin()
    return () => end.current()
  }, [begin])

  return begin
}
