import { officerOf, router } from '@cabinet/api/procedures.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { figureAsked, listBehindAsked, statisticsAsked, targetForm } from '../rules/statistics-forms.ts'
import { leastNumbers } from './setting-of.ts'
import { figurePage, listBehind } from './statistics-behind.ts'
import { saidIndicators, statisticSplits, statisticsOf } from './statistics-figures.ts'
import { setTarget, targets } from './statistics-targets.ts'

const officer = officerOf(reportsPermissions)

/** The figures of any day, and the lists behind them. */
export const statisticsRouter = router({
  statistics: officer('reports.figures')
    .input(statisticsAsked)
    .query(({ ctx, input }) => statisticsOf(ctx.store, ctx.person, input)),
  statisticSplits: officer('reports.figures')
    .input(statisticsAsked)
    .query(({ ctx, input }) => statisticSplits(ctx.store, ctx.person, input)),
  statisticFigure: officer('reports.figures')
    .input(figureAsked)
    .query(({ ctx, input }) => figurePage(ctx.store, ctx.person, input)),
  statisticBehind: officer('reports.figures')
    .input(listBehindAsked)
    .query(({ ctx, input }) => listBehind(ctx.store, ctx.person, input)),
  statisticMethod: officer('reports.figures').query(async ({ ctx }) => ({
    indicators: saidIndicators(),
    targets: await targets(ctx.read),
    least: await leastNumbers(ctx.read),
  })),
  statisticAim: officer('reports.settings')
    .input(targetForm)
    .mutation(({ ctx, input }) => ctx.change((change) => setTarget(change, input))),
})
