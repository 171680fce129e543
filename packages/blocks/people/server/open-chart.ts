import { randomUUID } from 'node:crypto'
import type { Change } from '@cabinet/store/store.ts'
import type { Preset, PresetPost, PresetUnit } from '../rules/presets/preset.ts'
import { posts, units } from './tables.ts'

/** Writes the organisation chart of a preset, without the units the office does not have and those below them. */
export async function openChart(change: Change, { preset, without }: { preset: Preset; without: readonly string[] }) {
  const kept = keptUnits(preset.units, without)
  const unitIds = new Map(kept.map((unit) => [unit.key, randomUUID() as string]))
  await change.tx.insert(units).values(
    kept.map(({ key, name, kind, parent }, position) => ({
      ...{ id: idIn(unitIds, key), name, kind, position },
      parentId: parent ? idIn(unitIds, parent) : null,
    })),
  )
  const chosen = withAnAdministrator(
    preset.posts.filter((post) => unitIds.has(post.unit)),
    kept,
  )
  const rows = chosen.map((post, position) => ({
    ...{ id: randomUUID() as string, unitId: idIn(unitIds, post.unit), title: post.title, role: post.role, position },
    ...{ headsUnit: post.head ?? false, several: post.several ?? false },
  }))
  await change.tx.insert(posts).values(rows)
  const administrator = rows.find((row) => row.role === 'administrator')
  if (!administrator) throw new Error('A chart always has a post of administrator.')
  return { administratorPostId: administrator.id }
}

function keptUnits(all: readonly PresetUnit[], without: readonly string[]): PresetUnit[] {
  const gone = new Set(without)
  // Parents come before their children in every preset. The top of the chart stays whatever happens.
  for (const { key, parent } of all) if (parent && gone.has(parent) && parent !== all[0]?.key) gone.add(key)
  return all.filter(({ key }, place) => place === 0 || !gone.has(key))
}

function withAnAdministrator(kept: readonly PresetPost[], units: readonly PresetUnit[]): PresetPost[] {
  if (kept.some((post) => post.role === 'administrator')) return [...kept]
  const unit = units[0]?.key ?? ''
  return [
    ...kept,
    { key: 'administrator', unit, title: 'Administrateur technique', role: 'administrator', several: true },
  ]
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The preset names a unit it does not have: ${key}.`)
  return id
}
