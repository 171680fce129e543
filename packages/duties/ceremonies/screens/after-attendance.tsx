import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'

type Attendance = CeremoniesAnswers['after']['attendance']
type Tally = Attendance['total']

const columns = ['listed', 'expected', 'came', 'missing', 'people'] as const
/** Left out on a phone, where the others would be crushed. */
const ifWide = (name: (typeof columns)[number]) => (name === 'listed' || name === 'people' ? 'wide-only' : '')

/** Who was expected and who came, by kind of guest, from what was ticked at the doors. */
export function AfterAttendance({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const after = useQuery(useCeremonies().after.queryOptions({ ceremonyId }))
  return (
    <CeremonySection title={t('ceremony.after.attendance')}>
      <QueryView query={after} shape="lines">
        {({ attendance }) =>
          attendance.total.listed > 0 ? (
            <AttendanceTable attendance={attendance} />
          ) : (
            <p className="muted">{t('ceremony.after.nobody')}</p>
          )
        }
      </QueryView>
    </CeremonySection>
  )
}

function AttendanceTable({ attendance }: { attendance: Attendance }) {
  const t = useWords('ceremonies')
  const { total, groups } = attendance
  const figures = (tally: Tally) =>
    columns.map((name) => (
      <td
        key={name}
        className={`${css.end} ${ifWide(name)} ${name === 'missing' && tally.missing > 0 ? css.over : ''}`}
      >
        {tally[name]}
      </td>
    ))
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('ceremony.after.group')}</th>
              {columns.map((name) => (
                <th key={name} scope="col" className={`${css.end} ${ifWide(name)}`}>
                  {t(`ceremony.after.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, ...tally }) => (
              <tr key={group}>
                <td>{t(`ceremony.rankGroup.${group}`)}</td>
                {figures(tally)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('ceremony.after.total')}</th>
              {figures(total)}
            </tr>
          </tfoot>
        </table>
      </div>
      {total.unannounced > 0 && (
        <p className="muted">{t('ceremony.after.unannounced', { count: total.unannounced })}</p>
      )}
    </>
  )
}
