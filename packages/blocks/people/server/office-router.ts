import { officerOf, router, signedIn } from '@cabinet/api/procedures.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { day, id } from '../rules/fields.ts'
import { holidayForm, officeForm } from '../rules/forms.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { addHoliday } from './add-holiday.ts'
import { changeOffice } from './change-office.ts'
import { confirmHoliday } from './confirm-holiday.ts'
import { officeOf } from './office-now.ts'
import { removeHoliday } from './remove-holiday.ts'
import { holidays } from './tables.ts'

const keeper = officerOf(peoplePermissions)('office.settings')

/** The office's own settings and its days off. */
export const officeRouter = router({
  office: signedIn.query(async ({ ctx }) => {
    const office = await officeOf(ctx.read)
    if (!office) throw new Refusal('people.not-set-up')
    return office
  }),
  holidays: signedIn.query(({ ctx }) => ctx.read.select().from(holidays).orderBy(asc(holidays.day)).limit(2_000)),

  changeOffice: keeper
    .input(officeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeOffice(change, input))),
  addHoliday: keeper.input(holidayForm).mutation(({ ctx, input }) => ctx.change((change) => addHoliday(change, input))),
  removeHoliday: keeper
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => ctx.change((change) => removeHoliday(change, input))),
  confirmHoliday: keeper
    .input(z.object({ id, day }))
    .mutation(({ ctx, input }) => ctx.change((change) => confirmHoliday(change, input))),
  proposeHolidays: keeper.input(z.object({ year: z.int().min(2000).max(2075) })).mutation(async ({ ctx, input }) => {
    // Once a year: the tables of the world's holidays are heavy, and loaded only for this.
    const { shipHolidays } = await import('./ship-holidays.ts')
    return ctx.change(async (change) => {
      const office = await officeOf(change.tx)
      await shipHolidays(change, { country: office?.country ?? '', year: input.year })
    })
  }),
})
