import { smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { shipReportsChoices } from './ship-choices.ts'

export type SmallFigures = Awaited<ReturnType<typeof smallFigures>>

type Begun = NonNullable<Parameters<typeof smallOffice>[0]> & { isShipped?: boolean }

/** For tests only: the fixed small office with a hand that writes facts into its journal, counting from its first day. */
export async function smallFigures({ isShipped = true, ...setting }: Begun = {}) {
  const office = await smallOffice(setting)
  if (isShipped) await office.change('administrator', (change) => shipReportsChoices(change))
  return {
    ...office,
    /** Writes these facts down at this moment, as some act of the office would. */
    facts: async (moment: string, ...facts: Fact[]) => {
      office.at(moment)
      await office.change('clerk', (change) => change.record('mail.letter.registered', 'test', { facts }))
    },
  }
}
