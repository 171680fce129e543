import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { statisticsAsked } from '../rules/statistics-forms.ts'
import { figuresCsv, figuresXlsx, splitsCsv } from './statistics-export.ts'

const csv = 'text/csv; charset=utf-8'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const statisticsPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'figures-csv': async (desk, query) => ({ ...(await figuresCsv(desk, statisticsAsked.parse(query))), type: csv }),
  'splits-csv': async (desk, query) => ({ ...(await splitsCsv(desk, statisticsAsked.parse(query))), type: csv }),
  'figures-xlsx': async (desk, query) => ({
    ...(await figuresXlsx(desk, statisticsAsked.parse(query))),
    type: workbook,
  }),
}
