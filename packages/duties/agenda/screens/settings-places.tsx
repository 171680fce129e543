import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import { SettingsPlaceForm } from './settings-place-form.tsx'
import { SettingsRoads } from './settings-roads.tsx'

type Settings = AgendaAnswers['settings']
type Props = { places: Settings['places']; roads: Settings['travelTimes'] }

/** Where one goes, and how long the road takes from one place to another. */
export function SettingsPlaces({ places, roads }: Props) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const retire = useMutation(useAgenda().retirePlace.mutationOptions({ onSuccess: refresh }))
  const [open, setOpen] = useState<Settings['places'][number] | 'new' | null>(null)
  return (
    <Sections>
      <Section
        title={t('settings.tab.places')}
        help={t('settings.placesHelp')}
        actions={<Button onClick={() => setOpen('new')}>{t('settings.addPlace')}</Button>}
      >
        {retire.error && <Problem error={retire.error} />}
        {places.length === 0 && <Empty>{t('settings.noPlaces')}</Empty>}
        <Lines label={t('settings.tab.places')}>
          {places.map((place) => {
            const { id, name } = place
            const retired = place.retiredAt !== null
            return (
              <Line
                key={id}
                title={name}
                badge={retired && <StateBadge>{t('settings.retired')}</StateBadge>}
                detail={[place.address, place.contact, place.phone].filter(Boolean).join(' · ')}
                actions={
                  <>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('settings.changeOf', { name })}
                      onClick={() => setOpen(place)}
                    >
                      {t('settings.change')}
                    </Button>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t(retired ? 'settings.restoreOf' : 'settings.retireOf', { name })}
                      onClick={() => retire.mutate({ id, retired: !retired })}
                    >
                      {t(retired ? 'settings.restore' : 'settings.retire')}
                    </Button>
                  </>
                }
              />
            )
          })}
        </Lines>
      </Section>
      <SettingsRoads places={places} roads={roads} />
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t('settings.addPlace') : open.name}
          leaveOutside={false}
        >
          <SettingsPlaceForm place={open === 'new' ? null : open} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </Sections>
  )
}
