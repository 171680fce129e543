import { describe, expect, it, test } from 'vitest'
import { isPressed } from './key-registry.ts'

type Held = Parameters<typeof isPressed>[1]
const press = (key: string, held: Partial<Held> = {}): Held => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a key on the desk', () => {
  test.each([
    ['j', press('j')],
    ['j', press('J')],
    ['?', press('?', { shiftKey: true })],
    ['1', press('1', { shiftKey: true })],
    ['+', press('+', { shiftKey: true })],
    ['shift+r', press('R', { shiftKey: true })],
    ['mod+enter', press('Enter', { ctrlKey: true })],
    ['mod+k', press('k', { metaKey: true })],
    ['ctrl+arrowdown', press('ArrowDown', { ctrlKey: true })],
    ['space', press(' ')],
  ])('%s answers to it', (key, event) => {
    expect(isPressed(key, event)).toBe(true)
  })

  test.each([
    ['j', press('j', { ctrlKey: true })],
    ['j', press('j', { altKey: true })],
    ['j', press('J', { shiftKey: true })],
    ['r', press('R', { shiftKey: true })],
    ['shift+r', press('r')],
    ['mod+enter', press('Enter')],
    ['x', press('y')],
  ])('%s does not answer to another', (key, event) => {
    expect(isPressed(key, event)).toBe(false)
  })

  it('leaves copying and printing to the browser', () => {
    expect(isPressed('c', press('c', { ctrlKey: true }))).toBe(false)
    expect(isPressed('p', press('p', { metaKey: true }))).toBe(false)
  })
})
