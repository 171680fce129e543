import { type DemoPeople, demoPeople, sendOneOnLeave } from '@cabinet/blocks/people/server/demo.ts'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import { calendarOf, officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { closeDays } from '@cabinet/duties/agenda/server/close-day.ts'
import { demoAgenda } from '@cabinet/duties/agenda/server/demo.ts'
import { demoAudiences } from '@cabinet/duties/audiences/server/demo.ts'
import { demoCeremonies } from '@cabinet/duties/ceremonies/server/demo.ts'
import { directivesClockwork } from '@cabinet/duties/directives/server/clockwork.ts'
import { demoDirectives } from '@cabinet/duties/directives/server/demo.ts'
import { demoMail } from '@cabinet/duties/mail/server/demo.ts'
import { lastOfficeMoment } from '@cabinet/duties/mail/server/demo-diary.ts'
import { demoMissions } from '@cabinet/duties/missions/server/demo.ts'
import { reportsClockwork } from '@cabinet/duties/reports/server/clockwork.ts'
import { demoReports } from '@cabinet/duties/reports/server/demo.ts'
import { addDays, dayOf } from '@cabinet/office/day.ts'
import { databaseUrl } from '@cabinet/store/dialect.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import { openStore } from '@cabinet/store/open.ts'
import type { Store } from '@cabinet/store/store.ts'
import { allPermissions } from './app-router.ts'

const days = 182
/** In minutes of office hours. */
const aWorkingDay = 480

/**
 * Fills an empty store with the Ville de Port-Amande and six months of its mail, by the office's own commands and with a
 * clock that goes from then to now. Does nothing when the office is already there. Says how far it has come.
 */
export async function makeDemoOffice({ files }: { files: FileStore }): Promise<void> {
  const now = new Date()
  let clock = new Date(now.getTime() - (days + 4) * 86_400_000)
  const store = await openStore(databaseUrl, () => clock)
  const moveClock = (moment: Date) => {
    // Two acts are half a minute apart: a code from the telephone serves once.
    clock = new Date(Math.max(moment.getTime(), clock.getTime() + 31_000))
  }
  try {
    if (await officeOf(store.read)) return
    tell(0)
    const cast = await demoPeople(store, allPermissions)
    const calendar = await calendarOf(store.read)
    const until = lastOfficeMoment(now, calendar)
    const from = addDays(dayOf(until, 'UTC'), -days)
    const setting = { store, files, ids: idsOf(cast), calendar, from, until }
    await demoMail({
      ...setting,
      beside: [
        ...(await demoAgenda(setting)),
        ...(await demoAudiences(setting)),
        ...(await demoMissions(setting)),
        ...(await demoCeremonies(setting)),
        ...(await demoDirectives(setting)),
        ...(await demoReports(setting)),
        { at: new Date(`${addDays(from, 1)}T07:10:00Z`), course: everyMorning(store) },
      ],
      moveClock,
      tell: everyTenth(),
    })
    moveClock(until)
    await sendOneOnLeave(store, allPermissions)
  } finally {
    await store.close()
  }
}

/** What the clock of a running office does before anybody is there: days are closed, silence is carried up, drafts are opened. */
async function* everyMorning(store: Store): DemoCourse {
  for (;;) {
    await closeDays({ store })
    await directivesClockwork({ store })
    await reportsClockwork({ store })
    yield aWorkingDay
  }
}

function idsOf(cast: DemoPeople): Record<keyof DemoPeople, string> {
  return Object.fromEntries(Object.entries(cast).map(([key, { id }]) => [key, id])) as Record<keyof DemoPeople, string>
}

const tell = (percent: number) => console.log(`Le bureau de démonstration se prépare… ${percent} %`)

function everyTenth() {
  let said = 0
  return (percent: number) => {
    if (percent < said + 10) return
    said = percent - (percent % 10)
    tell(said)
  }
}
