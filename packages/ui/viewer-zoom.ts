import { useState } from 'react'

const kept = 'cabinet.viewer.zoom'
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** `fit` follows the width of the column; a number stays from one letter to the next and from one day to the next. */
export function useZoom() {
  const [zoom, setZoom] = useState<number | 'fit'>(() => Number(localStorage.getItem(kept)) || 'fit')
  const choose = (next: number | 'fit') => {
    localStorage.setItem(kept, String(next))
    setZoom(next)
  }
  return {
    zoom,
    fit: () => choose('fit'),
    larger: (now: number) => choose(steps.find((step) => step > now + 0.01) ?? now),
    smaller: (now: number) => choose(steps.findLast((step) => step < now - 0.01) ?? now),
  }
}
