import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import { SettingsHourForm } from './settings-hour-form.tsx'
import { weekdayName } from './weekday-name.ts'

type Settings = AgendaAnswers['settings']
type Hour = Settings['protectedTimes'][number]
type Props = { hours: Settings['protectedTimes']; diaries: Settings['diaries'] }

/** Hours kept free, prayer, market days: pointed out while one plans. */
export function SettingsHours({ hours, diaries }: Props) {
  const t = useWords('agenda')
  const agenda = useAgenda()
  const refresh = useRefreshAgenda()
  const save = useMutation(agenda.saveProtectedTime.mutationOptions({ onSuccess: refresh }))
  const retire = useMutation(agenda.retireProtectedTime.mutationOptions({ onSuccess: refresh }))
  const sayWhen = useHourWords()
  const [open, setOpen] = useState<Hour | 'new' | null>(null)
  const forget = (hour: Hour) => {
    const undo = () => save.mutate({ ...hour, id: null })
    const onSuccess = () => sayDone({ sentence: t('settings.forgotten', { name: hour.name }), undo })
    retire.mutate({ id: hour.id }, { onSuccess })
  }
  const whose = (hour: Hour) => diaries.find((one) => one.id === hour.diaryId)?.name ?? t('settings.everyone')
  return (
    <Sections>
      <Section
        title={t('settings.tab.hours')}
        help={t('settings.hoursHelp')}
        actions={<Button onClick={() => setOpen('new')}>{t('settings.addHour')}</Button>}
      >
        {retire.error && <Problem error={retire.error} />}
        {hours.length === 0 && <Empty>{t('settings.noHours')}</Empty>}
        <Lines label={t('settings.tab.hours')}>
          {hours.map((hour) => (
            <Line
              key={hour.id}
              title={hour.name}
              detail={[t(`settings.hourKinds.${hour.kind}`), sayWhen(hour), whose(hour)].join(' · ')}
              actions={
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('settings.changeOf', { name: hour.name })}
                    onClick={() => setOpen(hour)}
                  >
                    {t('settings.change')}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('settings.forgetOf', { name: hour.name })}
                    onClick={() => forget(hour)}
                  >
                    {t('settings.forget')}
                  </Button>
                </>
              }
            />
          ))}
        </Lines>
      </Section>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t('settings.addHour') : open.name}
          leaveOutside={false}
        >
          <SettingsHourForm hour={open === 'new' ? null : open} diaries={diaries} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </Sections>
  )
}

/** « lundi, jeudi, de 12 h 30 à 14 h », « tous les 5 jours, toute la journée » */
function useHourWords() {
  const t = useWords('agenda')
  const locale = useLocale()
  return ({ weekdays, everyDays, from, to }: Hour): string => {
    const days = everyDays
      ? t('settings.every', { count: everyDays })
      : weekdays.map((day) => weekdayName(day, locale)).join(', ')
    const times = from
      ? t('settings.times', { from: sayTime(from, locale), to: sayTime(to, locale) })
      : t('settings.wholeDay')
    return `${days}, ${times}`
  }
}
