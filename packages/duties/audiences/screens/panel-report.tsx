import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'

/** They were received: what came of it is still to be written down. */
export function ReportPanel({ page, onDone }: PanelProps) {
  const t = useWords('audiences')
  const go = useNavigate()
  const to = `/audiences/${page.audience.id}/compte-rendu`
  useKeys([{ key: 'r', label: t('outcome.write'), run: () => void go(to) }])
  const footer = (
    <>
      <Button component={Link} to={to} rightSection={<KeyHint keys="r" />}>
        {t('outcome.write')}
      </Button>
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  return (
    <Rail title={t('outcome.title')} footer={footer}>
      <p className="muted">{t('outcome.missing')}</p>
    </Rail>
  )
}
