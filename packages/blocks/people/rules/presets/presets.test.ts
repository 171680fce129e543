import { roles } from '@cabinet/office/role.ts'
import { describe, expect, test } from 'vitest'
import { type Preset, unitKinds } from './preset.ts'
import { presetIds, presetOf, presets } from './presets.ts'

function holdersOf(preset: Preset, role: string) {
  return preset.posts.filter((post) => post.role === role)
}

test('every preset can be found by the name the set-up form uses', () => {
  expect(presets.map((preset) => preset.id)).toEqual([...presetIds])
  for (const id of presetIds) expect(presetOf(id)?.id).toBe(id)
  expect(presetOf('atlantis')).toBeUndefined()
})

describe.each(presets.map((preset) => [preset.id, preset] as const))('the office of %s', (_id, preset) => {
  const unitKeys = preset.units.map((unit) => unit.key)

  test('a letter can make its whole journey: registered, assigned, dealt with in a service, signed', () => {
    for (const role of [
      'clerk',
      'chief',
      'mayor',
      'adviser',
      'secretary',
      'secretary-general',
      'protocol',
      'administrator',
      'auditor',
    ]) {
      expect(holdersOf(preset, role), role).not.toHaveLength(0)
    }
    const clerkUnits = holdersOf(preset, 'clerk').map((post) => post.unit)
    expect(clerkUnits.every((unit) => unit === 'registry')).toBe(true)
  })

  test('at least three services have a head who shares out and an agent who works', () => {
    const headed = holdersOf(preset, 'head').map((post) => post.unit)
    const staffed = new Set(holdersOf(preset, 'agent').map((post) => post.unit))
    expect(headed.filter((unit) => staffed.has(unit)).length).toBeGreaterThanOrEqual(3)
  })

  test('there is one mayor and one chief, and no unit has two heads', () => {
    expect(holdersOf(preset, 'mayor')).toHaveLength(1)
    expect(holdersOf(preset, 'chief')).toHaveLength(1)
    const headed = preset.posts.filter((post) => post.head).map((post) => post.unit)
    expect(new Set(headed).size).toBe(headed.length)
    expect(preset.posts.filter((post) => post.head && post.several)).toEqual([])
  })

  test('units and posts have keys and names of their own, and posts sit in units that exist', () => {
    expect(new Set(unitKeys).size).toBe(unitKeys.length)
    expect(new Set(preset.units.map((unit) => unit.name)).size).toBe(unitKeys.length)
    expect(new Set(preset.posts.map((post) => post.key)).size).toBe(preset.posts.length)
    for (const post of preset.posts) {
      expect(unitKeys).toContain(post.unit)
      expect(roles).toContain(post.role)
    }
  })

  test('every unit hangs from the authority, above units that come before it', () => {
    preset.units.forEach((unit, index) => {
      expect(unitKinds).toContain(unit.kind)
      if (unit.parent === undefined) expect(unit.kind).toBe('authority')
      else expect(unitKeys.slice(0, index)).toContain(unit.parent)
    })
  })

  test('names fit the forms that will edit them', () => {
    for (const name of [...preset.units.map((unit) => unit.name), ...preset.posts.map((post) => post.title)]) {
      expect(name).toBe(name.trim())
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name).not.toContain("'")
    }
  })

  test('its time zones exist', () => {
    for (const timeZone of [preset.timeZone, ...preset.otherCountries.map((other) => other.timeZone)]) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
    }
  })
})
