import { officerOf, router } from '@cabinet/api/procedures.ts'
import * as forms from '../rules/line-forms.ts'
import { faultsOf } from '../rules/list-check.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { placeByCourtesy } from './line-courtesy.ts'
import { lineOutputs } from './line-drawn.ts'
import { differenceSince, issuesOf } from './line-issues.ts'
import { overrideLine, undoOverride } from './line-override.ts'
import { linePage } from './line-page.ts'
import { chooseList, setHost } from './line-setting.ts'
import { settleLine } from './line-settle.ts'
import { whatIf } from './line-what-if.ts'
import { importListDraft, saveListDraft } from './list-draft.ts'
import { listPage, listsPage, usagesPage } from './list-pages.ts'
import { endUsage, proposeUsage, signUsage, withdrawUsage } from './list-usage.ts'
import { proposeList, returnList, validateList } from './list-validate.ts'

const officer = officerOf(ceremoniesPermissions)

/** Lists of precedence, usages, the line and what is drawn from it. */
export const lineRouter = router({
  lineOf: officer('ceremonies.see-line')
    .input(forms.lineForm)
    .query(({ ctx, input }) => linePage(ctx.read, ctx.person, input)),
  lineOutputs: officer('ceremonies.see-line')
    .input(forms.outputsForm)
    .query(({ ctx, input }) => lineOutputs(ctx.read, ctx.person, input)),
  lineIssues: officer('ceremonies.see-line')
    .input(forms.ofLineForm)
    .query(({ ctx, input }) => issuesOf(ctx.read, ctx.person, input.ceremonyId)),
  lineDifference: officer('ceremonies.see-line')
    .input(forms.differenceForm)
    .query(({ ctx, input }) => differenceSince(ctx.read, ctx.person, input)),
  lineWhatIf: officer('ceremonies.see-line')
    .input(forms.whatIfForm)
    .query(({ ctx, input }) => whatIf(ctx.read, ctx.person, input)),

  lineSettle: officer('ceremonies.line')
    .input(forms.settleForm)
    .mutation(({ ctx, input }) => ctx.change((change) => settleLine(change, input))),
  lineOverride: officer('ceremonies.line')
    .input(forms.overrideForm)
    .mutation(({ ctx, input }) => ctx.change((change) => overrideLine(change, input))),
  lineOverrideUndo: officer('ceremonies.line')
    .input(forms.ofGuestForm)
    .mutation(({ ctx, input }) => ctx.change((change) => undoOverride(change, input))),
  lineCourtesy: officer('ceremonies.line')
    .input(forms.courtesyForm)
    .mutation(({ ctx, input }) => ctx.change((change) => placeByCourtesy(change, input))),
  lineHost: officer('ceremonies.line')
    .input(forms.hostForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setHost(change, input))),
  lineChooseList: officer('ceremonies.line')
    .input(forms.chooseListForm)
    .mutation(({ ctx, input }) => ctx.change((change) => chooseList(change, input))),

  lists: officer('ceremonies.see-line').query(({ ctx }) => listsPage(ctx.read, ctx.person)),
  listSheet: officer('ceremonies.see-line')
    .input(forms.listForm)
    .query(({ ctx, input }) => listPage(ctx.read, ctx.person, input.listId)),
  listCheck: officer('ceremonies.propose-list')
    .input(forms.listCheckForm)
    .query(({ input }) => faultsOf(input.content)),
  listSaveDraft: officer('ceremonies.propose-list')
    .input(forms.listDraftForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveListDraft(change, input))),
  listImport: officer('ceremonies.propose-list')
    .input(forms.listImportForm)
    .mutation(({ ctx, input }) => ctx.change((change) => importListDraft(change, input))),
  listPropose: officer('ceremonies.propose-list')
    .input(forms.listForm)
    .mutation(({ ctx, input }) => ctx.change((change) => proposeList(change, input))),
  listValidate: officer('ceremonies.validate-list')
    .input(forms.listValidateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => validateList(change, input))),
  listReturn: officer('ceremonies.validate-list')
    .input(forms.listReturnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => returnList(change, input))),

  usages: officer('ceremonies.see-line').query(({ ctx }) => usagesPage(ctx.read, ctx.person, ctx.store.clock())),
  usagePropose: officer('ceremonies.propose-list')
    .input(forms.usageForm)
    .mutation(({ ctx, input }) => ctx.change((change) => proposeUsage(change, input))),
  usageSign: officer('ceremonies.sign-usage')
    .input(forms.ofUsageForm)
    .mutation(({ ctx, input }) => ctx.change((change) => signUsage(change, input))),
  usageEnd: officer('ceremonies.sign-usage')
    .input(forms.usageEndForm)
    .mutation(({ ctx, input }) => ctx.change((change) => endUsage(change, input))),
  usageWithdraw: officer('ceremonies.propose-list')
    .input(forms.ofUsageForm)
    .mutation(({ ctx, input }) => ctx.change((change) => withdrawUsage(change, input))),
})
