import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { currencyOf } from '@cabinet/duties/ceremonies/rules/currency.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import { activityReportDocx, activityReportPdf } from '@cabinet/paper/activity-report.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { PressFormat } from '../../rules/report.ts'
import type { ReportContent } from '../../rules/report-content.ts'
import { sayActivityReport } from './activity-report.ts'

type Asked = { content: ReportContent; format: PressFormat; locale: 'fr' | 'en'; sha256: string }

/** The frozen report on paper, in the language asked for. */
export async function writeReport(read: Reads, { content, format, locale, sha256 }: Asked): Promise<Uint8Array> {
  const office = await officeOf(read)
  if (!office) throw new Error('The office is not set up.')
  const { timeZone } = office
  const setting = { locale, letterhead: letterheadOf(office), timeZone, currency: currencyOf(office.country), sha256 }
  const said = sayActivityReport(content, setting)
  return format === 'pdf' ? activityReportPdf(said) : activityReportDocx(said)
}
