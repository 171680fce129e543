import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { AddHoliday } from './add-holiday.tsx'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { HolidayLine } from './holiday-line.tsx'
import { Lines } from './lines.tsx'
import { Section, Sections } from './section.tsx'

/** The days off of a year: those that depend on the moon or on a decree wait for somebody to confirm them. */
export function HolidaysPage() {
  const t = useWords('people')
  const thisYear = useToday().slice(0, 4)
  const [year, setYear] = useFilter('annee', thisYear)
  const holidays = useQuery(usePeople().holidays.queryOptions())
  const inYear = (all: Answers['holidays']) => all.filter((one) => one.day.startsWith(year))
  return (
    <Page
      title={t('settings.holidays')}
      actions={
        <NativeSelect
          aria-label={t('settings.year')}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          data={yearsFrom(Number(thisYear) - 1)}
        />
      }
    >
      <Sections>
        <Section title={year} help={t('settings.holidaysHelp')} actions={<Propose year={year} />}>
          <QueryView
            query={holidays}
            isEmpty={(all) => inYear(all).length === 0}
            empty={<Empty>{t('settings.noHolidays', { year })}</Empty>}
          >
            {(all) => (
              <Lines label={t('settings.holidays')}>
                {inYear(all).map((holiday) => (
                  <HolidayLine key={holiday.id} holiday={holiday} />
                ))}
              </Lines>
            )}
          </QueryView>
        </Section>
        <AddHoliday />
      </Sections>
    </Page>
  )
}

/** Proposed again, the days already written stay as the office left them. */
function Propose({ year }: { year: string }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const propose = useMutation(usePeople().proposeHolidays.mutationOptions({ onSuccess: refresh }))
  return (
    <>
      {propose.error && <Problem error={propose.error} />}
      <Button variant="default" loading={propose.isPending} onClick={() => propose.mutate({ year: Number(year) })}>
        {t('settings.proposeHolidays', { year })}
      </Button>
    </>
  )
}

const yearsFrom = (first: number): string[] => Array.from({ length: 6 }, (_, index) => String(first + index))
