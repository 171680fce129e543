import { Dialog } from '@cabinet/ui/dialog.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { switchSingleKeys, useKeyLines, useSingleKeysOn } from '@cabinet/ui/key-registry.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Switch } from '@mantine/core'
import { Fragment } from 'react'
import css from './key-list.module.css'

/** The keys that hold on this screen, and the switch for those of one letter. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const t = useWords('ui')
  const lines = useKeyLines()
  const on = useSingleKeysOn()
  return (
    <Dialog opened onClose={onClose} title={t('keys.title')}>
      <dl className={css.keys}>
        {lines.map(({ key, label }) => (
          <Fragment key={`${key} ${label}`}>
            <dt>{label}</dt>
            <dd>
              <KeyHint keys={key} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        className={css.switch ?? ''}
        checked={on}
        onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        label={t('keys.single')}
        description={t('keys.singleText')}
      />
    </Dialog>
  )
}
