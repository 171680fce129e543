import { officerOf, router } from '@cabinet/api/procedures.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import * as forms from '../rules/seat-forms.ts'
import { retireHall, saveHall } from './hall-save.ts'
import { changeLayout, removePlan, renamePlan, setCouples } from './seat-change-plan.ts'
import { fillPlan, previewFilling } from './seat-fill-plan.ts'
import { makePlan } from './seat-make-plan.ts'
import { keepSeat, moveGuest, unseat } from './seat-move.ts'
import { planPage, seatingOf } from './seat-page.ts'

const officer = officerOf(ceremoniesPermissions)
const reader = officer('ceremonies.read')
const usher = officer('ceremonies.seat')

/** Halls, plans and seats. */
export const seatingRouter = router({
  seatPlans: reader.input(forms.plansForm).query(({ ctx, input }) => seatingOf(ctx.read, ctx.person, input.ceremonyId)),
  seatPlan: reader.input(forms.planForm).query(({ ctx, input }) => planPage(ctx.read, ctx.person, input.planId)),
  seatPreview: reader.input(forms.previewForm).query(({ ctx, input }) => previewFilling(ctx.read, ctx.person, input)),

  seatMakePlan: usher
    .input(forms.makePlanForm)
    .mutation(({ ctx, input }) => ctx.change((change) => makePlan(change, input))),
  seatChangeLayout: usher
    .input(forms.layoutChangeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeLayout(change, input))),
  seatRename: usher
    .input(forms.renameForm)
    .mutation(({ ctx, input }) => ctx.change((change) => renamePlan(change, input))),
  seatCouples: usher
    .input(forms.couplesForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setCouples(change, input))),
  seatRemovePlan: usher
    .input(forms.removeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => removePlan(change, input))),
  seatFill: usher.input(forms.fillForm).mutation(({ ctx, input }) => ctx.change((change) => fillPlan(change, input))),
  seatMove: usher.input(forms.moveForm).mutation(({ ctx, input }) => ctx.change((change) => moveGuest(change, input))),
  seatUnseat: usher.input(forms.unseatForm).mutation(({ ctx, input }) => ctx.change((change) => unseat(change, input))),
  seatKeep: usher.input(forms.keepForm).mutation(({ ctx, input }) => ctx.change((change) => keepSeat(change, input))),
  seatSaveHall: usher
    .input(forms.saveHallForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveHall(change, input))),
  seatRetireHall: usher
    .input(forms.hallForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireHall(change, input))),
})
