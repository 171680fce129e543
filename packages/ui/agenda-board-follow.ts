import type { PointerEvent as Pressed } from 'react'

/** How far the pointer goes before a press is a drag, and how long a finger rests before it is one. */
const slack = 4
const hold = 350
const nearEdge = 36

type Course = {
  begin: () => void
  move: (point: PointerEvent) => void
  done: () => void
  cancel: () => void
}

/** From the press to the release. A finger must rest first, so that the page can still be scrolled with it. */
export function follow(pressed: Pressed, grid: HTMLElement | null, course: Course): void {
  const { clientX, clientY, pointerId } = pressed
  const isTouch = pressed.pointerType === 'touch'
  let going = false
  const begin = () => {
    going = true
    course.begin()
  }
  const held = isTouch ? setTimeout(begin, hold) : undefined
  const scroller = grid?.closest<HTMLElement>('[data-scroller]') ?? null

  const onMove = (point: PointerEvent) => {
    if (point.pointerId !== pointerId) return
    const far = Math.hypot(point.clientX - clientX, point.clientY - clientY) > slack
    if (!going && isTouch && far) return stop()
    if (!going && !isTouch && far) begin()
    if (!going) return
    point.preventDefault()
    scrollNear(scroller, point)
    course.move(point)
  }
  const onUp = (point: PointerEvent) => {
    if (point.pointerId !== pointerId) return
    stop()
    if (going) course.done()
  }
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !going) return
    key.preventDefault()
    stop()
    course.cancel()
  }
  const onCancel = () => {
    stop()
    if (going) course.cancel()
  }
  // While a finger drags, the page under it stays where it is.
  const onTouch = (touch: TouchEvent) => going && touch.preventDefault()
  function stop() {
    clearTimeout(held)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onCancel)
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('touchmove', onTouch)
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onCancel)
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('touchmove', onTouch, { passive: false })
}

function scrollNear(scroller: HTMLElement | null, { clientY }: PointerEvent): void {
  if (!scroller) return
  const { top, bottom } = scroller.getBoundingClientRect()
  if (clientY > bottom - nearEdge) scroller.scrollTop += 14
  if (clientY < top + nearEdge * 2) scroller.scrollTop -= 14
}
