import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { LinePlaceForm } from './line-place-form.tsx'
import type { ExplainedEntry } from './line-positions.tsx'
import type { LineActs } from './use-line-acts.ts'

type Props = {
  entry: ExplainedEntry
  line: readonly ExplainedEntry[]
  hostId: string | null
  acts: LineActs
  onWhatIf: () => void
}

/** What may be decided about one place: by hand with a reason, by courtesy, as the host, or only imagined. */
export function LinePlace({ entry, line, hostId, acts, onWhatIf }: Props) {
  const t = useWords('ceremonies')
  const may = useMay()
  const [open, setOpen] = useState<'override' | 'courtesy' | null>(null)
  const { name, because } = entry
  const isByHand = because.override !== null
  const isCourtesy = because.courtesy !== null
  // A courtesy places whoever has no rank; whoever has one keeps it.
  const mayCourtesy = entry.rank === null && !isCourtesy
  if (!may('ceremonies.line')) return null
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('line.place.acts', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('override')}>{t('line.place.override')}</Menu.Item>
          {isByHand && <Menu.Item onClick={() => acts.undoOverride(entry)}>{t('line.place.undo')}</Menu.Item>}
          {mayCourtesy && <Menu.Item onClick={() => setOpen('courtesy')}>{t('line.place.courtesy')}</Menu.Item>}
          {isCourtesy && <Menu.Item onClick={() => acts.undoCourtesy(entry)}>{t('line.place.courtesyUndo')}</Menu.Item>}
          {hostId !== entry.id && <Menu.Item onClick={() => acts.makeHost(entry)}>{t('line.place.host')}</Menu.Item>}
          <Menu.Item onClick={onWhatIf}>{t('line.place.whatIf')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={t(`line.place.${open}Title`, { name })}
          leaveOutside={false}
        >
          <LinePlaceForm
            kind={open}
            others={line.filter((one) => one.id !== entry.id)}
            entry={entry}
            acts={acts}
            onDone={() => setOpen(null)}
          />
        </Dialog>
      )}
    </>
  )
}
