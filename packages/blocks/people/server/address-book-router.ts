import { officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import * as forms from '../rules/address-book-forms.ts'
import { day, id } from '../rules/fields.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { bookOf, bookToCheck, suggestFunctions } from './address-book.ts'
import { changeFunction, checkFunction, endFunction, noteFunction } from './held-functions.ts'
import { endHousehold, noteHousehold } from './households.ts'
import { todayOf } from './office-now.ts'
import { noteSituation, settleSituation, tellApart } from './situations.ts'

const officer = officerOf(peoplePermissions)
const one = z.object({ id })

/** Functions held from–to, households, what must be known before a card goes out. */
export const addressBookRouter = router({
  book: officer('contacts.see')
    .input(z.object({ contactId: id }))
    .query(async ({ ctx, input }) => bookOf(ctx.read, input.contactId, await todayOf(ctx.read, ctx.store.clock()))),
  bookToCheck: officer('contacts.edit').query(async ({ ctx }) =>
    bookToCheck(ctx.read, await todayOf(ctx.read, ctx.store.clock())),
  ),
  suggestFunctions: officer('contacts.see')
    .input(z.object({ text: z.string().max(200), day: day.optional() }))
    .query(async ({ ctx, input: { text, day } }) =>
      suggestFunctions(ctx.read, { text, day: day ?? (await todayOf(ctx.read, ctx.store.clock())) }),
    ),

  noteFunction: officer('contacts.edit')
    .input(forms.functionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteFunction(change, input))),
  changeFunction: officer('contacts.edit')
    .input(forms.changeFunctionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeFunction(change, input))),
  endFunction: officer('contacts.edit')
    .input(forms.endFunctionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => endFunction(change, input))),
  checkFunction: officer('contacts.edit')
    .input(one)
    .mutation(({ ctx, input }) => ctx.change((change) => checkFunction(change, input))),
  noteHousehold: officer('contacts.edit')
    .input(forms.householdForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteHousehold(change, input))),
  endHousehold: officer('contacts.edit')
    .input(forms.endHouseholdForm)
    .mutation(({ ctx, input }) => ctx.change((change) => endHousehold(change, input))),
  noteSituation: officer('contacts.edit')
    .input(forms.situationForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteSituation(change, input))),
  settleSituation: officer('contacts.edit')
    .input(one)
    .mutation(({ ctx, input }) => ctx.change((change) => settleSituation(change, input))),
  tellApart: officer('contacts.merge')
    .input(forms.twoContactsForm)
    .mutation(({ ctx, input }) => ctx.change((change) => tellApart(change, input))),
})
