import { officerOf, router, signedIn } from '@cabinet/api/procedures.ts'
import * as forms from '../rules/forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { afterCeremony, closeCeremony, saveAfter } from './after-ceremony.ts'
import { annualDatesOf, retireAnnualDate, saveAnnualDate } from './annual-dates.ts'
import { ceremonyHistory } from './ceremony-history.ts'
import { findCeremonies, listPage } from './ceremony-lists.ts'
import { ceremonyPage } from './ceremony-page.ts'
import { attachToCeremony, ceremonyPapers } from './ceremony-papers.ts'
import { changeCeremony, keepRisks } from './change-ceremony.ts'
import { removeCost, saveCost } from './costs.ts'
import { ceremoniesCounts } from './counts.ts'
import { advanceCeremony, cancelCeremony, moveTime, postponeCeremony, resumeCeremony } from './move-ceremony.ts'
import { myTasks } from './my-tasks.ts'
import { needReady, removeNeed, saveNeed } from './needs.ts'
import { openCeremony } from './open-ceremony.ts'
import { takeUpCeremony } from './suggested.ts'
import { addTask, beginTaskLetter, changeTask, doTask, dropTask, undoTask } from './tasks.ts'
import { addTemplate, changeTemplate, retireLesson, retireTemplate, templatePage, templatesOf } from './templates.ts'

const officer = officerOf(ceremoniesPermissions)

/** Ceremonies, templates, annual dates, tasks, needs, costs, what comes after. */
export const coreRouter = router({
  counts: officer('ceremonies.read').query(({ ctx }) => ceremoniesCounts(ctx.read, ctx.person, ctx.store.clock())),
  list: officer('ceremonies.read')
    .input(forms.listForm)
    .query(({ ctx, input }) => listPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  find: officer('ceremonies.read')
    .input(forms.findForm)
    .query(({ ctx, input }) => findCeremonies(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  myTasks: officer('ceremonies.read').query(({ ctx }) => myTasks(ctx.read, ctx.person, ctx.store.clock())),
  ceremony: officer('ceremonies.read')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => ceremonyPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  history: officer('ceremonies.read')
    .input(forms.historyForm)
    .query(({ ctx, input }) => ceremonyHistory(ctx.read, ctx.person, { ...input, before: input.cursor })),
  after: officer('ceremonies.oversee')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => afterCeremony(ctx.read, ctx.person, input)),

  papers: officer('ceremonies.read')
    .input(forms.ceremonyForm)
    .query(({ ctx, input }) => ceremonyPapers(ctx.read, ctx.person, input)),

  open: officer('ceremonies.prepare')
    .input(forms.openForm)
    .mutation(({ ctx, input }) => ctx.change((change) => openCeremony(change, input))),
  change: officer('ceremonies.prepare')
    .input(forms.changeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeCeremony(change, input))),
  keepRisks: officer('ceremonies.prepare')
    .input(forms.risksForm)
    .mutation(({ ctx, input }) => ctx.change((change) => keepRisks(change, input))),
  moveTime: officer('ceremonies.prepare')
    .input(forms.moveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => moveTime(change, input))),
  postpone: officer('ceremonies.prepare')
    .input(forms.postponeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => postponeCeremony(change, input))),
  cancel: officer('ceremonies.prepare')
    .input(forms.cancelForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelCeremony(change, input))),
  resume: officer('ceremonies.prepare')
    .input(forms.resumeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => resumeCeremony(change, input))),
  takeUp: officer('ceremonies.prepare')
    .input(forms.takeUpForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeUpCeremony(change, input))),
  /** A suggested one that will not be held, with the reason. */
  decline: officer('ceremonies.prepare')
    .input(forms.cancelForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelCeremony(change, input))),
  advance: officer('ceremonies.prepare')
    .input(forms.advanceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => advanceCeremony(change, input))),
  saveAfter: officer('ceremonies.close')
    .input(forms.afterForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveAfter(change, input))),
  close: officer('ceremonies.close')
    .input(forms.closeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => closeCeremony(change, input))),

  attach: officer('ceremonies.close')
    .input(forms.attachForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => attachToCeremony(change, input.ceremonyId, papers))
    }),

  addTask: officer('ceremonies.prepare')
    .input(forms.addTaskForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addTask(change, input))),
  changeTask: officer('ceremonies.prepare')
    .input(forms.changeTaskForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeTask(change, input))),
  doTask: officer('ceremonies.read')
    .input(forms.taskForm)
    .mutation(({ ctx, input }) => ctx.change((change) => doTask(change, input))),
  undoTask: officer('ceremonies.read')
    .input(forms.taskForm)
    .mutation(({ ctx, input }) => ctx.change((change) => undoTask(change, input))),
  dropTask: officer('ceremonies.prepare')
    .input(forms.dropTaskForm)
    .mutation(({ ctx, input }) => ctx.change((change) => dropTask(change, input))),
  taskLetter: officer('ceremonies.read')
    .input(forms.taskLetterForm)
    .mutation(({ ctx, input }) => ctx.change((change) => beginTaskLetter(change, input))),
  saveNeed: officer('ceremonies.prepare')
    .input(forms.needForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveNeed(change, input))),
  needReady: officer('ceremonies.prepare')
    .input(forms.needReadyForm)
    .mutation(({ ctx, input }) => ctx.change((change) => needReady(change, input))),
  removeNeed: officer('ceremonies.prepare')
    .input(forms.partForm)
    .mutation(({ ctx, input }) => ctx.change((change) => removeNeed(change, input))),
  saveCost: officer('ceremonies.costs')
    .input(forms.costForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveCost(change, input))),
  removeCost: officer('ceremonies.costs')
    .input(forms.partForm)
    .mutation(({ ctx, input }) => ctx.change((change) => removeCost(change, input))),

  /** No secret: whoever opens a ceremony chooses among them, whoever sets the duty up keeps them. */
  templates: signedIn.query(({ ctx }) => templatesOf(ctx.read)),
  /** What it lays out, before a ceremony is opened from it. */
  templateToOpen: officer('ceremonies.prepare')
    .input(forms.templateForm)
    .query(({ ctx, input }) => templatePage(ctx.read, input)),
  template: officer('ceremonies.settings')
    .input(forms.templateForm)
    .query(({ ctx, input }) => templatePage(ctx.read, input)),
  addTemplate: officer('ceremonies.settings')
    .input(forms.addTemplateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addTemplate(change, input))),
  changeTemplate: officer('ceremonies.settings')
    .input(forms.changeTemplateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeTemplate(change, input))),
  retireTemplate: officer('ceremonies.settings')
    .input(forms.retireForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireTemplate(change, input))),
  retireLesson: officer('ceremonies.settings')
    .input(forms.partForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireLesson(change, input))),
  annualDates: officer('ceremonies.settings').query(({ ctx }) => annualDatesOf(ctx.read)),
  saveAnnualDate: officer('ceremonies.settings')
    .input(forms.annualDateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveAnnualDate(change, input))),
  retireAnnualDate: officer('ceremonies.settings')
    .input(forms.retireForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireAnnualDate(change, input))),
})
