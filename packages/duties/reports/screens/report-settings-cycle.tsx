import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NumberInput, Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { councilOutcomes } from '../rules/report.ts'
import { type ReportsAnswers, useRefreshReports, useReports } from './client.ts'
import css from './report-settings.module.css'

type Settings = ReportsAnswers['draftSettings']
type Calendar = Settings['calendar']
const days = ['draftAfter', 'pagesAfter', 'remindBefore', 'visaAfter'] as const
const minimums = ['minimumInside', 'minimumOutside', 'mask'] as const
type Name = (typeof days)[number] | (typeof minimums)[number]

/** Days, least numbers and the mask, what the council may do. Saved together: each is checked beside the others. */
export function ReportSettingsCycle({ calendar, next }: { calendar: Calendar; next: Settings['next'] }) {
  const t = useWords('reports')
  const refresh = useRefreshReports()
  const save = useMutation(useReports().draftSaveCalendar.mutationOptions({ onSettled: refresh }))
  const { values, pick, set } = useFields(calendar, save.error)
  const submit = async () => {
    const { id: _id, ...habits } = values
    await save.mutateAsync(habits)
    sayDone({ sentence: t('drafting.settings.saved') })
  }
  const number = (name: Name) => (
    <NumberInput
      key={name}
      {...pick(name)}
      label={t(`drafting.settings.${name}`)}
      value={values[name] ?? ''}
      disabled={name === 'draftAfter' && values.draftAfter === null}
      onChange={(value) => set(name, typeof value === 'number' ? value : 0)}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
    />
  )
  return (
    <Section title={t('drafting.settings.cycle')} help={t('drafting.settings.cycleHelp')}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit().catch(() => undefined)
        }}
      >
        <Switch
          label={t('drafting.settings.automatic')}
          checked={values.draftAfter !== null}
          onChange={(event) => set('draftAfter', event.currentTarget.checked ? 1 : null)}
        />
        <div className={css.numbers}>{days.map(number)}</div>
        <Next next={next} />
        <h3 className={css.title}>{t('drafting.settings.minimums')}</h3>
        <p className="muted small">{t('drafting.settings.minimumsHelp')}</p>
        <div className={css.numbers}>{minimums.map(number)}</div>
        <Checkbox.Group
          {...pick('outcomes')}
          label={t('drafting.settings.outcomes')}
          onChange={(chosen) =>
            set(
              'outcomes',
              councilOutcomes.filter((one) => chosen.includes(one)),
            )
          }
        >
          <div className={css.choices}>
            {councilOutcomes.map((one) => (
              <Checkbox key={one} value={one} label={t(`drafting.settings.outcome.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        {save.error && <Problem error={save.error} inset />}
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('drafting.settings.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

/** What the habits saved mean for the report to come. */
function Next({ next }: { next: Settings['next'] }) {
  const t = useWords('reports')
  const locale = useLocale()
  const quarter = t('drafting.quarterOf', {
    quarter: t(`drafting.quarter.${next.quarter as 1 | 2 | 3 | 4}`),
    year: next.year,
  })
  const day = (one: string) => ({ day: sayDay(one, locale) })
  const { opensOn, remindOn, pagesOn, visaOn } = next.cycle
  return (
    <p className="small">
      <b>{t('drafting.settings.next', { quarter })}</b>{' '}
      <span className="muted">
        {[
          opensOn ? t('drafting.settings.nextOpens', day(opensOn)) : t('drafting.settings.nextByHand'),
          t('drafting.settings.nextRemind', day(remindOn)),
          t('drafting.settings.nextPages', day(pagesOn)),
          t('drafting.settings.nextVisa', day(visaOn)),
        ].join(' · ')}
      </span>
    </p>
  )
}
