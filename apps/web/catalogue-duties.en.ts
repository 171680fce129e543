import { commitmentsEn } from '@cabinet/blocks/commitments/words/en.ts'
import { bookEn } from '@cabinet/blocks/people/words/en.ts'
import { agendaEn } from '@cabinet/duties/agenda/words/en.ts'
import { audiencesEn } from '@cabinet/duties/audiences/words/en.ts'
import { ceremoniesEn } from '@cabinet/duties/ceremonies/words/en.ts'
import { mailEn } from '@cabinet/duties/mail/words/en.ts'
import { missionsEn } from '@cabinet/duties/missions/words/en.ts'

/** The rest of the words of the duties in English: fetched behind the first page, awaited by their screens. */
export const catalogue = {
  book: bookEn,
  commitments: commitmentsEn,
  agenda: agendaEn,
  audiences: audiencesEn,
  mail: mailEn,
  missions: missionsEn,
  ceremonies: ceremoniesEn,
}
