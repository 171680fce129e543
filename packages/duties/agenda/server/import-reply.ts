import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { ReadCalendar } from './ics-read.ts'
import { noteReply, repliesIn } from './imip-reply.ts'

/** An answer that came another way, handed in as a file. Refuses `agenda.not-a-reply`. */
export async function importReply(change: Change, calendar: ReadCalendar): Promise<{ noted: number }> {
  let noted = 0
  for (const reply of repliesIn(calendar)) noted += (await noteReply(change, reply)) ? 1 : 0
  if (!noted) throw new Refusal('agenda.not-a-reply')
  return { noted }
}
