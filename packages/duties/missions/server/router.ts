import { officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import * as forms from '../rules/forms.ts'
import { listNames } from '../rules/lists.ts'
import { missionsPermissions } from '../rules/permissions.ts'
import { cancelMission } from './cancel-mission.ts'
import { changeMission, setAuthorisation } from './change-mission.ts'
import { missionsCounts } from './counts.ts'
import { draftMission } from './draft-mission.ts'
import { gridsOf, retireGrid, saveGrid } from './grids.ts'
import { keepChecklist } from './keep-checklist.ts'
import { depart, noteReturn } from './leave-and-return.ts'
import { findMissions, listPage } from './lists.ts'
import { missionHistory } from './mission-history.ts'
import { missionPage } from './mission-page.ts'
import { noteMoney } from './note-money.ts'
import { attachToMission, reportBack } from './report-back.ts'
import { giveVisa, returnOrder, sendRound, takeBack } from './send-round.ts'
import { noteDecision, sendToAuthority } from './send-to-authority.ts'
import { setCosts } from './set-costs.ts'
import { setInterim } from './set-interim.ts'
import { setMembers } from './set-members.ts'
import { setStages } from './set-stages.ts'
import { settleMission } from './settle-mission.ts'
import { signOrder } from './sign-order.ts'

const officer = officerOf(missionsPermissions)
const cursor = z.number().int().nonnegative().optional()
const listAsked = z.object({ list: z.enum(listNames), cursor, limit: z.number().int().min(1).max(100).default(50) })
const findAsked = z.object({ text: z.string().trim().max(200), limit: z.number().int().min(1).max(50).default(20) })

export const missionsRouter = router({
  counts: officer('missions.read').query(({ ctx }) => missionsCounts(ctx.read, ctx.person)),
  list: officer('missions.read')
    .input(listAsked)
    .query(({ ctx, input }) => listPage(ctx.read, ctx.person, { ...input, before: input.cursor })),
  find: officer('missions.read')
    .input(findAsked)
    .query(({ ctx, input }) => findMissions(ctx.read, ctx.person, input)),
  mission: officer('missions.read')
    .input(forms.missionForm)
    .query(({ ctx, input }) => missionPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  history: officer('missions.read')
    .input(forms.missionForm.extend({ cursor }))
    .query(({ ctx, input }) => missionHistory(ctx.read, ctx.person, { ...input, before: input.cursor })),
  grids: officer('missions.settings').query(({ ctx }) => gridsOf(ctx.read)),

  draft: officer('missions.draft')
    .input(forms.draftForm)
    .mutation(({ ctx, input }) => ctx.change((change) => draftMission(change, input))),
  change: officer('missions.draft')
    .input(forms.factsForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeMission(change, input))),
  setStages: officer('missions.draft')
    .input(forms.stagesForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setStages(change, input))),
  setMembers: officer('missions.draft')
    .input(forms.membersForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setMembers(change, input))),
  setCosts: officer('missions.draft')
    .input(forms.costsForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setCosts(change, input))),
  setAuthorisation: officer('missions.draft')
    .input(forms.authorisationForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setAuthorisation(change, input))),
  setInterim: officer('missions.draft')
    .input(forms.interimForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setInterim(change, input))),
  keepChecklist: officer('missions.check')
    .input(forms.checkForm)
    .mutation(({ ctx, input }) => ctx.change((change) => keepChecklist(change, input))),
  attach: officer('missions.draft')
    .input(forms.uploadsForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => attachToMission(change, input.missionId, papers))
    }),

  sendRound: officer('missions.send')
    .input(forms.roundForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendRound(change, input))),
  giveVisa: officer('missions.visa')
    .input(forms.editForm)
    .mutation(({ ctx, input }) => ctx.change((change) => giveVisa(change, input))),
  returnOrder: officer('missions.read')
    .input(forms.returnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => returnOrder(change, input))),
  takeBack: officer('missions.draft')
    .input(forms.reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeBack(change, input))),
  sign: officer('missions.sign')
    .input(forms.signForm)
    .mutation(({ ctx, input }) => ctx.change((change) => signOrder(change, input))),
  sendToAuthority: officer('missions.send')
    .input(forms.sentForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendToAuthority(change, input))),
  noteDecision: officer('missions.send')
    .input(forms.decisionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteDecision(change, input))),
  cancel: officer('missions.draft')
    .input(forms.reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelMission(change, input))),

  depart: officer('missions.read')
    .input(forms.missionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => depart(change, input))),
  noteReturn: officer('missions.read')
    .input(forms.returnedForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteReturn(change, input))),
  report: officer('missions.report')
    .input(forms.reportForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => reportBack(change, input, papers))
    }),
  noteMoney: officer('missions.settle')
    .input(forms.moneyForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteMoney(change, input))),
  settle: officer('missions.settle')
    .input(forms.missionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => settleMission(change, input))),

  saveGrid: officer('missions.settings')
    .input(forms.gridForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveGrid(change, input))),
  retireGrid: officer('missions.settings')
    .input(forms.retireForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireGrid(change, input))),
})

export type MissionsRouter = typeof missionsRouter
