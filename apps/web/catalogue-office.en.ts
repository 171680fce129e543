import { circuitsEn } from '@cabinet/blocks/circuits/words/en.ts'
import { documentsEn } from '@cabinet/blocks/documents/words/en.ts'
import { agendaAtOnceEn } from '@cabinet/duties/agenda/words/at-once.en.ts'
import { audiencesAtOnceEn } from '@cabinet/duties/audiences/words/at-once.en.ts'
import { ceremoniesAtOnceEn } from '@cabinet/duties/ceremonies/words/at-once.en.ts'
import { directivesAtOnceEn } from '@cabinet/duties/directives/words/at-once.en.ts'
import { mailAtOnceEn } from '@cabinet/duties/mail/words/at-once.en.ts'
import { missionsAtOnceEn } from '@cabinet/duties/missions/words/at-once.en.ts'
import { reportsAtOnceEn } from '@cabinet/duties/reports/words/at-once.en.ts'

/** The words of the frame and of the first page in English; one line per duty. Fetched while the session is being looked up. */
export const catalogue = {
  circuits: circuitsEn,
  documents: documentsEn,
  mail: mailAtOnceEn,
  agenda: agendaAtOnceEn,
  audiences: audiencesAtOnceEn,
  missions: missionsAtOnceEn,
  ceremonies: ceremoniesAtOnceEn,
  directives: directivesAtOnceEn,
  reports: reportsAtOnceEn,
}
