import { Line } from '@cabinet/blocks/people/screens/lines.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

type Props = {
  name: string
  detail: string
  hidden: boolean
  /** Where it stands, counted from 0, among how many. */
  place: number
  among: number
  onPlace: (place: number) => void
  onHidden: (hidden: boolean) => void
  onChange: () => void
}

/** One choice of the office: its words, its place in the list, whether it is offered. */
export function SettingsChoiceLine({ name, detail, hidden, place, among, onPlace, onHidden, onChange }: Props) {
  const t = useWords('mail')
  return (
    <Line
      title={name}
      badge={hidden && <StateBadge>{t('settings.hidden')}</StateBadge>}
      detail={detail}
      actions={
        <>
          <ActionIcon
            variant="default"
            aria-label={t('settings.up', { name })}
            aria-disabled={place === 0}
            data-disabled={place === 0}
            onClick={() => place > 0 && onPlace(place - 1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('settings.down', { name })}
            aria-disabled={place === among - 1}
            data-disabled={place === among - 1}
            onClick={() => place < among - 1 && onPlace(place + 1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(hidden ? 'settings.offerOf' : 'settings.hideOf', { name })}
            onClick={() => onHidden(!hidden)}
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
