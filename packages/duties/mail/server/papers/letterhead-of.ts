import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import type { Letterhead } from '@cabinet/paper/letterhead.ts'

/** What stands at the head of every paper of this office. */
export function letterheadOf(office: Office): Letterhead {
  return { ...office.letterhead, office: office.name, crest: office.crest }
}
