import { lacksAgendaChoices, shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { lacksAudiencesChoices, shipAudiencesChoices } from '@cabinet/duties/audiences/server/ship-choices.ts'
import { lacksCeremoniesChoices, shipCeremoniesChoices } from '@cabinet/duties/ceremonies/server/ship-choices.ts'
import { lacksDirectivesChoices, shipDirectivesChoices } from '@cabinet/duties/directives/server/ship-choices.ts'
import { lacksChoices, shipChoices } from '@cabinet/duties/mail/server/ship-choices.ts'
import { lacksMissionsChoices, shipMissionsChoices } from '@cabinet/duties/missions/server/ship-choices.ts'
import { lacksReportsChoices, shipReportsChoices } from '@cabinet/duties/reports/server/ship-choices.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Store } from '@cabinet/store/store.ts'

/** One line per duty. */
const choices = [
  { lacks: lacksChoices, ship: shipChoices },
  { lacks: lacksAgendaChoices, ship: shipAgendaChoices },
  { lacks: lacksAudiencesChoices, ship: shipAudiencesChoices },
  { lacks: lacksMissionsChoices, ship: shipMissionsChoices },
  { lacks: lacksCeremoniesChoices, ship: shipCeremoniesChoices },
  { lacks: lacksDirectivesChoices, ship: shipDirectivesChoices },
  { lacks: lacksReportsChoices, ship: shipReportsChoices },
] as const

/** What every office finds on its desks the first day; asked at every start, it fills only what is still empty. */
export async function layOutFirstDay(store: Store): Promise<void> {
  for (const { lacks, ship } of choices) if (await lacks(store.read)) await store.change(theOffice, ship)
}
