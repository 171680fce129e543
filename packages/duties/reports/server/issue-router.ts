import { officerOf, router } from '@cabinet/api/procedures.ts'
import * as forms from '../rules/issue-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { consolidateReport, sendPageBack } from './consolidate-report.ts'
import { countedList } from './counted-frozen.ts'
import { freezeReport } from './freeze-report.ts'
import { frozenPage, previewPage, restatedPage } from './frozen-page.ts'
import { issuePage } from './issue-page.ts'
import { askPrinting, cancelPrinting } from './issue-print.ts'
import { addObservations, presentReport } from './present-report.ts'
import { printingsOf } from './printings.ts'
import { giveReportVisa, returnReport, startVisa, takeReportBack } from './visa-report.ts'

const officer = officerOf(reportsPermissions)

/** Consolidation, visa, freezing, presentation, printing. */
export const issueRouter = router({
  /** On its way to the frozen number: pages, circuit, what may be done. */
  issue: officer('reports.visa')
    .input(forms.reportAct)
    .query(({ ctx, input }) => issuePage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  issuePreview: officer('reports.visa')
    .input(forms.editionAsked)
    .query(({ ctx, input }) => previewPage(ctx.store, ctx.person, input)),
  issueConsolidate: officer('reports.keep')
    .input(forms.consolidateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => consolidateReport(change, input))),
  issueSendBack: officer('reports.keep')
    .input(forms.sendBackForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendPageBack(change, input))),
  issueSendRound: officer('reports.keep')
    .input(forms.visaRoundForm)
    .mutation(({ ctx, input }) => ctx.change((change) => startVisa(change, input))),
  issueVisa: officer('reports.visa')
    .input(forms.reportEdit)
    .mutation(({ ctx, input }) => ctx.change((change) => giveReportVisa(change, input))),
  issueReturn: officer('reports.visa')
    .input(forms.visaReturnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => returnReport(change, input))),
  issueTakeBack: officer('reports.keep')
    .input(forms.visaReturnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeReportBack(change, input))),
  issueFreeze: officer('reports.keep')
    .input(forms.reportEdit)
    .mutation(({ ctx, input }) => freezeReport({ store: ctx.store, change: ctx.change }, input)),

  /** An edition as it was frozen. */
  issueFrozen: officer('reports.read')
    .input(forms.editionAsked)
    .query(({ ctx, input }) => frozenPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  issueRestated: officer('reports.read')
    .input(forms.editionAsked)
    .query(({ ctx, input }) => restatedPage(ctx.store, ctx.person, input)),
  /** The list a frozen figure was counted from, as it was then. */
  issueCounted: officer('reports.read')
    .input(forms.countedAsked)
    .query(({ ctx, input }) => countedList(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),

  issuePresent: officer('reports.keep')
    .input(forms.presentForm)
    .mutation(({ ctx, input }) => ctx.change((change) => presentReport(change, input))),
  issueObserve: officer('reports.keep')
    .input(forms.observeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addObservations(change, input))),

  issuePrintings: officer('reports.read')
    .input(forms.reportAct)
    .query(({ ctx, input }) => printingsOf(ctx.read, ctx.person, input.reportId)),
  issuePrint: officer('reports.read')
    .input(forms.printForm)
    .mutation(({ ctx, input }) => ctx.change((change) => askPrinting(change, input))),
  issuePrintCancel: officer('reports.read')
    .input(forms.printingAct)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelPrinting(change, input.printingId))),
})
