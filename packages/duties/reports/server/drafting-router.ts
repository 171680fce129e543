import { officerOf, router } from '@cabinet/api/procedures.ts'
import {
  calendarForm,
  carryForm,
  commentForm,
  fieldAsked,
  figuresForm,
  listAsked,
  openReportForm,
  pageAsked,
  pagesForm,
  reportAsked,
  restoreTextForm,
  saveTextForm,
  settleForm,
} from '../rules/drafting-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { reportsCounts } from './counts.ts'
import { commentPage, settleComment } from './draft-comment.ts'
import { pagesExpected } from './draft-expected.ts'
import { draftFigures } from './draft-figures.ts'
import { handInPage, takeBackPage } from './draft-hand-in.ts'
import { listReports, quartersToOpen } from './draft-list.ts'
import { openReport } from './draft-open.ts'
import { draftPage, textVersions } from './draft-page.ts'
import { reportHead } from './draft-report.ts'
import { reportSettings, saveCalendar, saveMayorFigures, savePages } from './draft-settings.ts'
import { carryText, restoreText, saveText } from './draft-text.ts'

const officer = officerOf(reportsPermissions)

/** The pages of the bureaux while a report is written. */
export const draftingRouter = router({
  draftReports: officer('reports.read')
    .input(listAsked)
    .query(({ ctx, input }) => listReports(ctx.read, ctx.person, input)),
  draftToday: officer('reports.read').query(async ({ ctx }) => ({
    pages: await pagesExpected(ctx.read, ctx.person, ctx.store.clock()),
    visa: (await reportsCounts(ctx.read, ctx.person, ctx.store.clock())).visa ?? 0,
  })),
  draftReport: officer('reports.read')
    .input(reportAsked)
    .query(({ ctx, input }) => reportHead(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  draftQuarters: officer('reports.keep').query(({ ctx }) => quartersToOpen(ctx.read, ctx.store.clock())),
  draftOpen: officer('reports.keep')
    .input(openReportForm)
    .mutation(({ ctx, input }) => ctx.change((change) => openReport(change, input))),

  draftPage: officer('reports.write')
    .input(pageAsked)
    .query(({ ctx, input }) => draftPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  draftFigures: officer('reports.write')
    .input(pageAsked)
    .query(({ ctx, input }) => draftFigures(ctx.store, ctx.person, input)),
  draftVersions: officer('reports.write')
    .input(fieldAsked)
    .query(({ ctx, input }) => textVersions(ctx.read, ctx.person, input)),
  draftSave: officer('reports.write')
    .input(saveTextForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveText(change, input))),
  draftRestore: officer('reports.write')
    .input(restoreTextForm)
    .mutation(({ ctx, input }) => ctx.change((change) => restoreText(change, input))),
  draftCarry: officer('reports.write')
    .input(carryForm)
    .mutation(({ ctx, input }) => ctx.change((change) => carryText(change, input))),
  draftComment: officer('reports.write')
    .input(commentForm)
    .mutation(({ ctx, input }) => ctx.change((change) => commentPage(change, input))),
  draftSettle: officer('reports.write')
    .input(settleForm)
    .mutation(({ ctx, input }) => ctx.change((change) => settleComment(change, input))),
  draftHandIn: officer('reports.write')
    .input(pageAsked)
    .mutation(({ ctx, input }) => ctx.change((change) => handInPage(change, input))),
  draftTakeBack: officer('reports.write')
    .input(pageAsked)
    .mutation(({ ctx, input }) => ctx.change((change) => takeBackPage(change, input))),

  draftSettings: officer('reports.settings').query(({ ctx }) => reportSettings(ctx.read, ctx.store.clock())),
  draftSaveCalendar: officer('reports.settings')
    .input(calendarForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveCalendar(change, input))),
  draftSavePages: officer('reports.settings')
    .input(pagesForm)
    .mutation(({ ctx, input }) => ctx.change((change) => savePages(change, input))),
  draftSaveFigures: officer('reports.settings')
    .input(figuresForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveMayorFigures(change, input))),
})
