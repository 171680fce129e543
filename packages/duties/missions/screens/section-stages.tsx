import { timeZones } from '@cabinet/blocks/people/screens/countries.ts'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { EditRows, useRows } from './edit-rows.tsx'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { PlaceClock } from './place-clock.tsx'
import { useCountries } from './use-country.ts'
import { useReadVersion } from './use-read-version.ts'

/** The places of the journey, with the hour there and the hour at the office. */
export function SectionStages({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { nameOf } = useCountries()
  const { stages, may } = page
  return (
    <MissionSection
      anchor="stages"
      title={t('section.stages')}
      form={may.edit && ((close) => <StagesForm page={page} onClose={close} />)}
    >
      {stages.length === 0 && <p className="muted">{t('stage.none')}</p>}
      <ol className={css.plain}>
        {stages.map((stage) => (
          <li key={stage.id} className={css.line}>
            <span>
              <span className={css.strong} dir="auto">
                {stage.place}
              </span>
              , {nameOf(stage.country)}
              <br />
              <PlaceClock timeZone={stage.timeZone} day={stage.from} />
            </span>
            <span className={css.end}>
              {sayShortDay(stage.from, locale)} – {sayShortDay(stage.to, locale)}
            </span>
          </li>
        ))}
      </ol>
    </MissionSection>
  )
}

type Typed = { place: string; country: string; timeZone: string; from: string | null; to: string | null }

function StagesForm({ page, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const { all } = useCountries()
  const { mission, stages, officeZone, country } = page
  const zones = useMemo(() => timeZones(officeZone), [officeZone])
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().setStages.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const rows = useRows<Typed>(
    stages.map(({ place, country: where, timeZone, from, to }) => ({ place, country: where, timeZone, from, to })),
  )
  const last = rows.rows.at(-1)
  const fresh = (): Typed => ({
    place: '',
    country: last?.country ?? country,
    timeZone: last?.timeZone ?? officeZone,
    from: last?.to ?? mission.departsOn,
    to: mission.returnsOn,
  })
  const submit = () => {
    const typed = rows.rows.map((row) => ({ ...row, from: row.from ?? '', to: row.to ?? '' }))
    save.mutate({ missionId: mission.id, version, stages: typed })
  }
  return (
    <Form error={save.error} onSubmit={submit}>
      <EditRows
        rows={rows}
        className={css.stage}
        add={{ label: t('stage.add'), row: fresh }}
        nameOf={(row) => row.place}
      >
        {({ key, row }) => (
          <>
            <TextInput
              label={t('stage.place')}
              value={row.place}
              maxLength={200}
              dir="auto"
              onChange={(event) => rows.change(key, { place: event.currentTarget.value })}
            />
            <Select
              label={t('stage.country')}
              data={all}
              value={row.country}
              searchable
              allowDeselect={false}
              onChange={(value) => rows.change(key, { country: value ?? '' })}
            />
            <Select
              label={t('stage.zone')}
              data={zones}
              value={row.timeZone}
              searchable
              allowDeselect={false}
              limit={60}
              onChange={(value) => rows.change(key, { timeZone: value ?? '' })}
            />
            <DayField label={t('stage.from')} value={row.from} onChange={(from) => rows.change(key, { from })} />
            <DayField label={t('stage.to')} value={row.to} onChange={(to) => rows.change(key, { to })} />
          </>
        )}
      </EditRows>
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
