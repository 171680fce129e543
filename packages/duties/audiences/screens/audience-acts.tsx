import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import css from './audience-page.module.css'
import type { AudiencePage } from './client.ts'
import { CorrectDialog } from './correct-dialog.tsx'

/** Beside the number: putting right what was typed, and the thirty seconds' reading. */
export function AudienceActs({ page }: { page: AudiencePage }) {
  const t = useWords('audiences')
  const go = useNavigate()
  const [isCorrecting, setCorrecting] = useState(false)
  const dossier = `/audiences/dossier/${page.audience.id}`
  useKeys([
    { key: 'm', label: t('correct.act'), run: () => setCorrecting(true), disabled: !page.may.correct },
    { key: 'b', label: t('dossier.open'), run: () => void go(dossier) },
  ])
  return (
    <>
      {page.may.correct && (
        <Button variant="default" onClick={() => setCorrecting(true)} rightSection={<KeyHint keys="m" />}>
          {t('correct.act')}
        </Button>
      )}
      <Button
        component={Link}
        to={dossier}
        variant="default"
        className={css.quiet ?? ''}
        rightSection={<KeyHint keys="b" />}
      >
        {t('dossier.open')}
      </Button>
      {isCorrecting && <CorrectDialog page={page} onClose={() => setCorrecting(false)} />}
    </>
  )
}
