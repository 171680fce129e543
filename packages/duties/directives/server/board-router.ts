import { officerOf, router } from '@cabinet/api/procedures.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { boardGroupsForm, boardListForm } from '../rules/board.ts'
import { directivesPermissions } from '../rules/permissions.ts'
import { boardGroups } from './board-groups.ts'
import { boardPage } from './board-lists.ts'
import { mayorDebts } from './board-mayor.ts'
import { directivesCounts } from './counts.ts'

const officer = officerOf(directivesPermissions)

/** What I owe, what I await, the boards of the office. */
export const boardRouter = router({
  boardCounts: officer('directives.read').query(({ ctx }) => directivesCounts(ctx.read, ctx.person, ctx.store.clock())),
  boardList: officer('directives.read')
    .input(boardListForm)
    .query(async ({ ctx, input }) =>
      boardPage(ctx.read, ctx.person, { ...input, today: await todayOf(ctx.read, ctx.store.clock()) }),
    ),
  boardGroups: officer('directives.oversee')
    .input(boardGroupsForm)
    .query(async ({ ctx, input }) =>
      boardGroups(ctx.read, ctx.person, { ...input, today: await todayOf(ctx.read, ctx.store.clock()) }),
    ),
  boardMayor: officer('directives.oversee').query(async ({ ctx }) =>
    mayorDebts(ctx.read, ctx.person, await todayOf(ctx.read, ctx.store.clock())),
  ),
})
