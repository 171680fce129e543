import { commitmentsFr } from '@cabinet/blocks/commitments/words/fr.ts'
import { bookFr } from '@cabinet/blocks/people/words/fr.ts'
import { agendaFr } from '@cabinet/duties/agenda/words/fr.ts'
import { audiencesFr } from '@cabinet/duties/audiences/words/fr.ts'
import { ceremoniesFr } from '@cabinet/duties/ceremonies/words/fr.ts'
import { mailFr } from '@cabinet/duties/mail/words/fr.ts'
import { missionsFr } from '@cabinet/duties/missions/words/fr.ts'

/** The rest of the words of the duties in French: fetched behind the first page, awaited by their screens. */
export const catalogue = {
  book: bookFr,
  commitments: commitmentsFr,
  agenda: agendaFr,
  audiences: audiencesFr,
  mail: mailFr,
  missions: missionsFr,
  ceremonies: ceremoniesFr,
}
