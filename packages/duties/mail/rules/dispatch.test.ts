import { Refusal } from '@cabinet/office/refusal.ts'
import { expect, test } from 'vitest'
import { dispatchStates, moveDispatch } from './dispatch.ts'

const wall = {
  queued: ['sent', 'failed'],
  sent: ['delivered', 'failed'],
  delivered: [],
  failed: ['queued', 'sent'],
} as const

test.each(dispatchStates)('a sending that is %s goes on where the table says', (from) => {
  for (const to of dispatchStates) {
    if ((wall[from] as readonly string[]).includes(to)) expect(moveDispatch(from, to)).toBe(to)
    else expect(() => moveDispatch(from, to)).toThrow(Refusal)
  }
})
