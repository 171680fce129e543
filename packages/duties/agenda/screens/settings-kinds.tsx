import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useKindWords } from './choices.ts'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import { SettingsKindForm } from './settings-kind-form.tsx'

type Kind = AgendaAnswers['settings']['kinds'][number]

/** The kinds of engagement, in the order in which the form offers them. */
export function SettingsKinds({ kinds }: { kinds: readonly Kind[] }) {
  const t = useWords('agenda')
  const { labelOf } = useKindWords()
  const refresh = useRefreshAgenda()
  const save = useMutation(useAgenda().saveKind.mutationOptions({ onSuccess: refresh }))
  const [open, setOpen] = useState<Kind | 'new' | null>(null)
  const place = open === 'new' ? kinds.length : kinds.findIndex((one) => one.code === open?.code)
  return (
    <Sections>
      <Section
        title={t('settings.tab.kinds')}
        help={t('settings.kindsHelp')}
        actions={<Button onClick={() => setOpen('new')}>{t('settings.addKind')}</Button>}
      >
        {save.error && <Problem error={save.error} />}
        <Lines label={t('settings.tab.kinds')}>
          {kinds.map((kind, at) => (
            <KindLine
              key={kind.code}
              {...{ kind, at, among: kinds.length }}
              onSave={(said) => save.mutate({ ...saved(kind), place: at, ...said })}
              onChange={() => setOpen(kind)}
            />
          ))}
        </Lines>
      </Section>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t('settings.addKind') : labelOf(open)}
          leaveOutside={false}
        >
          <SettingsKindForm kind={open === 'new' ? null : saved(open)} place={place} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </Sections>
  )
}

/** What the server keeps of a kind, as its form hands it back. */
function saved({ code, labelFr, labelEn, minutes, tone, busy, hidden }: Kind) {
  return { isNew: false, code, labelFr, labelEn, minutes, tone: tone as SavedKind['tone'], busy, hidden }
}

export type SavedKind = Omit<Parameters<ReturnType<typeof useSave>['mutate']>[0], 'place'>

const useSave = () => useMutation(useAgenda().saveKind.mutationOptions())

type Said = { place?: number; hidden?: boolean }
type LineProps = { kind: Kind; at: number; among: number; onSave: (said: Said) => void; onChange: () => void }

function KindLine({ kind, at, among, onSave, onChange }: LineProps) {
  const t = useWords('agenda')
  const name = useKindWords().labelOf(kind)
  const { hidden } = kind
  return (
    <Line
      title={name}
      badge={hidden && <StateBadge>{t('settings.hidden')}</StateBadge>}
      detail={[t('settings.minutesOf', { count: kind.minutes }), !kind.busy && t('settings.free')]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <ActionIcon
            variant="default"
            aria-label={t('settings.up', { name })}
            aria-disabled={at === 0}
            data-disabled={at === 0}
            onClick={() => at > 0 && onSave({ place: at - 1 })}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('settings.down', { name })}
            aria-disabled={at === among - 1}
            data-disabled={at === among - 1}
            onClick={() => at < among - 1 && onSave({ place: at + 1 })}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(hidden ? 'settings.offerOf' : 'settings.hideOf', { name })}
            onClick={() => onSave({ hidden: !hidden })}
          >
            {t(hidden ? 'settings.offer' : 'settings.hide')}
          </Button>
          <Button variant="default" size="compact-sm" aria-label={t('settings.changeOf', { name })} onClick={onChange}>
            {t('settings.change')}
          </Button>
        </>
      }
    />
  )
}
