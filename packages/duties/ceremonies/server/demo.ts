import type { DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'

/** Six months of ceremonies of the Ville de Port-Amande. */
export async function demoCeremonies(_setting: DemoSetting): Promise<DemoEntry[]> {
  return []
}
