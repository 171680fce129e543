import { mergeRouters, officerOf, router } from '@cabinet/api/procedures.ts'
import * as forms from '../rules/forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { addGuestsFrom } from './guest-add.ts'
import { guestCounters } from './guest-counters.ts'
import { editGuest, refreshGuest, removeGuests, replaceGuest } from './guest-edit.ts'
import {
  addToGuestList,
  guestListPage,
  guestListsOf,
  keepAsGuestList,
  retireGuestList,
  saveGuestList,
  takeFromGuestList,
} from './guest-lists.ts'
import { guestPage } from './guest-page.ts'
import { findFunctions, guestRows } from './guest-rows.ts'
import { guestWarnings } from './guest-warnings.ts'
import { quotasFor } from './quota-cards.ts'
import { removeQuota, saveQuota } from './quotas.ts'

const officer = officerOf(ceremoniesPermissions)

/** Who is on the list of a ceremony, and the lists that are kept. */
const listingRouter = router({
  guestRows: officer('ceremonies.see-line')
    .input(forms.guestRowsForm)
    .query(({ ctx, input }) => guestRows(ctx.read, ctx.person, input)),
  guest: officer('ceremonies.see-line')
    .input(forms.guestForm)
    .query(({ ctx, input }) => guestPage(ctx.read, ctx.person, input.guestId)),
  guestCounters: officer('ceremonies.see-line')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => guestCounters(ctx.read, ctx.person, input)),
  guestWarnings: officer('ceremonies.guests')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => guestWarnings(ctx.read, ctx.person, input)),
  /** Functions held on the day of the ceremony, for whoever looks for one to invite. */
  guestFind: officer('ceremonies.guests')
    .input(forms.guestFindForm)
    .query(({ ctx, input }) => findFunctions(ctx.read, ctx.person, input)),
  guestAdd: officer('ceremonies.guests')
    .input(forms.guestAddForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addGuestsFrom(change, input))),
  guestEdit: officer('ceremonies.guests')
    .input(forms.guestEditForm)
    .mutation(({ ctx, input }) => ctx.change((change) => editGuest(change, input))),
  guestRemove: officer('ceremonies.guests')
    .input(forms.guestRemoveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => removeGuests(change, input))),
  guestReplace: officer('ceremonies.guests')
    .input(forms.guestReplaceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => replaceGuest(change, input))),
  guestRefresh: officer('ceremonies.guests')
    .input(forms.guestForm)
    .mutation(({ ctx, input }) => ctx.change((change) => refreshGuest(change, input))),

  guestLists: officer('ceremonies.guests').query(({ ctx }) => guestListsOf(ctx.read)),
  guestList: officer('ceremonies.guests')
    .input(forms.guestListForm)
    .query(({ ctx, input }) => guestListPage(ctx.read, { ...input, now: ctx.store.clock() })),
  guestListSave: officer('ceremonies.guests')
    .input(forms.guestListSaveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveGuestList(change, input))),
  guestListAdd: officer('ceremonies.guests')
    .input(forms.guestListMembersForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addToGuestList(change, input))),
  guestListTake: officer('ceremonies.guests')
    .input(forms.guestListMembersForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeFromGuestList(change, input))),
  guestListKeep: officer('ceremonies.guests')
    .input(forms.guestListKeepForm)
    .mutation(({ ctx, input }) => ctx.change((change) => keepAsGuestList(change, input))),
  guestListRetire: officer('ceremonies.guests')
    .input(forms.guestListRetireForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireGuestList(change, input))),

  quotas: officer('ceremonies.guests')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => quotasFor(ctx.read, ctx.person, input)),
  quotaSave: officer('ceremonies.guests')
    .input(forms.quotaForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveQuota(change, input))),
  quotaRemove: officer('ceremonies.guests')
    .input(forms.partForm)
    .mutation(({ ctx, input }) => ctx.change((change) => removeQuota(change, input))),
})

/** Guests, lists of guests, quotas, invitations, answers, reminders. */
export const guestsRouter = mergeRouters(listingRouter)
