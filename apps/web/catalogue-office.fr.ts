import { circuitsFr } from '@cabinet/blocks/circuits/words/fr.ts'
import { documentsFr } from '@cabinet/blocks/documents/words/fr.ts'
import { agendaAtOnceFr } from '@cabinet/duties/agenda/words/at-once.fr.ts'
import { audiencesAtOnceFr } from '@cabinet/duties/audiences/words/at-once.fr.ts'
import { ceremoniesAtOnceFr } from '@cabinet/duties/ceremonies/words/at-once.fr.ts'
import { directivesAtOnceFr } from '@cabinet/duties/directives/words/at-once.fr.ts'
import { mailAtOnceFr } from '@cabinet/duties/mail/words/at-once.fr.ts'
import { missionsAtOnceFr } from '@cabinet/duties/missions/words/at-once.fr.ts'
import { reportsAtOnceFr } from '@cabinet/duties/reports/words/at-once.fr.ts'

/** The words of the frame and of the first page in French; one line per duty. Fetched while the session is being looked up. */
export const catalogue = {
  circuits: circuitsFr,
  documents: documentsFr,
  mail: mailAtOnceFr,
  agenda: agendaAtOnceFr,
  audiences: audiencesAtOnceFr,
  missions: missionsAtOnceFr,
  ceremonies: ceremoniesAtOnceFr,
  directives: directivesAtOnceFr,
  reports: reportsAtOnceFr,
}
