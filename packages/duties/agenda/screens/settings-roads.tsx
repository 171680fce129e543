import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import css from './settings-page.module.css'

type Settings = AgendaAnswers['settings']
type Road = Settings['travelTimes'][number]
type Props = { places: Settings['places']; roads: Settings['travelTimes'] }

/** How long the road takes between two places; noting it again replaces it. */
export function SettingsRoads({ places, roads }: Props) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const save = useMutation(useAgenda().saveTravelTime.mutationOptions({ onSuccess: refresh }))
  const offered = places.filter((one) => one.retiredAt === null)
  const nameOf = (id: string) => places.find((one) => one.id === id)?.name ?? ''
  const namesOf = ({ placeA, placeB }: Road) => {
    const [a = '', b = ''] = [nameOf(placeA), nameOf(placeB)].toSorted((one, other) => one.localeCompare(other))
    return { a, b }
  }
  const forget = (road: Road) => {
    const undo = () => save.mutate(road)
    const name = t('settings.road', namesOf(road))
    const onSuccess = () => sayDone({ sentence: t('settings.forgotten', { name }), undo })
    save.mutate({ ...road, minutes: null }, { onSuccess })
  }
  return (
    <Section title={t('settings.roads')} help={t('settings.roadsHelp')}>
      {save.error && <Problem error={save.error} />}
      {offered.length > 1 && (
        <RoadForm places={offered} isPending={save.isPending} onSave={(road) => save.mutate(road)} />
      )}
      {roads.length === 0 && <Empty>{t('settings.noRoads')}</Empty>}
      <Lines label={t('settings.roads')}>
        {roads.map((road) => {
          const between = namesOf(road)
          return (
            <Line
              key={`${road.placeA} ${road.placeB}`}
              title={t('settings.road', between)}
              detail={t('settings.minutesOf', { count: road.minutes })}
              actions={
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('settings.forgetRoad', between)}
                  onClick={() => forget(road)}
                >
                  {t('settings.forget')}
                </Button>
              }
            />
          )
        })}
      </Lines>
    </Section>
  )
}

type FormProps = { places: Props['places']; isPending: boolean; onSave: (road: Road) => void }

function RoadForm({ places, isPending, onSave }: FormProps) {
  const t = useWords('agenda')
  const data = places.map((one) => ({ value: one.id, label: one.name }))
  const [placeA, setA] = useState(places[0]?.id ?? '')
  const [placeB, setB] = useState(places[1]?.id ?? '')
  const [minutes, setMinutes] = useState(15)
  return (
    <form
      className={css.road}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ placeA, placeB, minutes })
      }}
    >
      <NativeSelect
        label={t('settings.from')}
        value={placeA}
        onChange={(event) => setA(event.currentTarget.value)}
        data={data}
      />
      <NativeSelect
        label={t('settings.to')}
        value={placeB}
        onChange={(event) => setB(event.currentTarget.value)}
        data={data}
      />
      <NumberInput
        label={t('settings.roadMinutes')}
        value={minutes}
        onChange={(value) => setMinutes(Number(value))}
        min={1}
        max={1440}
        allowDecimal={false}
      />
      <Button type="submit" loading={isPending}>
        {t('settings.saveRoad')}
      </Button>
    </form>
  )
}
