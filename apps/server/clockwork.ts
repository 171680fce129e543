import type { Tools } from '@cabinet/api/errand.ts'
import { agendaClockwork } from '@cabinet/duties/agenda/server/clockwork.ts'
import { audiencesClockwork } from '@cabinet/duties/audiences/server/clockwork.ts'
import { ceremoniesClockwork } from '@cabinet/duties/ceremonies/server/clockwork.ts'
import { directivesClockwork } from '@cabinet/duties/directives/server/clockwork.ts'
import { missionsClockwork } from '@cabinet/duties/missions/server/clockwork.ts'
import { reportsClockwork } from '@cabinet/duties/reports/server/clockwork.ts'
import { Cron } from 'croner'

/** What the duties do by the clock: one line each. */
const duties = [
  agendaClockwork,
  audiencesClockwork,
  missionsClockwork,
  ceremoniesClockwork,
  directivesClockwork,
  reportsClockwork,
]

/** Asks each duty every minute whether something is due by the clock; what fails is logged and asked again. */
export function startClockwork(tools: Tools, log: (error: unknown) => void): Cron {
  return new Cron('* * * * *', { protect: true }, async () => {
    for (const duty of duties) await duty(tools).catch(log)
  })
}
