import { belgium } from './belgium.ts'
import { benin } from './benin.ts'
import { coteDIvoire } from './cote-d-ivoire.ts'
import { english } from './english.ts'
import { france } from './france.ts'
import type { Preset } from './preset.ts'

/** The five town halls an office can start from, in the order of the set-up page. */
export const presets: readonly Preset[] = [coteDIvoire, benin, france, belgium, english]

export const presetIds = ['cote-d-ivoire', 'benin', 'france', 'belgium', 'english'] as const

export function presetOf(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id)
}
