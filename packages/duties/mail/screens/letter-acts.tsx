import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { LetterPage } from './client.ts'
import { LetterClose } from './letter-close.tsx'
import css from './letter-page.module.css'
import { LetterReason } from './letter-reason.tsx'
import { LetterReply } from './letter-reply.tsx'

type Asking = 'reply' | 'close' | 'reopen' | 'void' | null

/** What may be done with the letter as a whole, and the papers that can be printed about it. */
export function LetterActs({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const [asking, ask] = useState<Asking>(null)
  const { letter, may, lines, dispatch, draft } = page
  const nothing = () => ask(null)
  const papers = [
    letter.register === 'incoming' && { print: 'receipt', label: t('letter.print.receipt') },
    lines.length > 0 && { print: 'assignment-slip', label: t('letter.print.slip') },
    dispatch.length > 0 && { print: 'dispatch-slip', label: t('letter.print.dispatchSlip') },
    draft && !letter.signedAt && { print: 'draft', label: t('letter.print.draft') },
  ].filter((one) => one !== false && one !== null)
  useKeys([
    { key: 'e', label: t('letter.reply'), run: () => ask('reply'), disabled: !may.reply },
    { key: 'x', label: t('letter.close'), run: () => ask('close'), disabled: !may.close },
  ])
  return (
    <>
      {may.reply && (
        <Button onClick={() => ask('reply')} aria-keyshortcuts="E" rightSection={<KeyHint keys="e" />}>
          {t('letter.reply')}
        </Button>
      )}
      {may.close && (
        <Button
          variant="default"
          onClick={() => ask('close')}
          aria-keyshortcuts="X"
          rightSection={<KeyHint keys="x" />}
        >
          {t('letter.close')}
        </Button>
      )}
      {may.reopen && (
        <Button variant="default" onClick={() => ask('reopen')}>
          {t('letter.reopen')}
        </Button>
      )}
      {(papers.length > 0 || may.void) && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="default">{t('letter.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {papers.map(({ print, label }) => (
              <Menu.Item
                key={print}
                component="a"
                href={`/prints/mail/${print}?letterId=${letter.id}`}
                target="_blank"
                rel="noopener"
              >
                {label}
              </Menu.Item>
            ))}
            {may.void && (
              <Menu.Item className={css.danger ?? ''} onClick={() => ask('void')}>
                {t('letter.void')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {asking === 'reply' && <LetterReply letterId={letter.id} onClose={nothing} />}
      {asking === 'close' && <LetterClose page={page} onClose={nothing} />}
      {(asking === 'reopen' || asking === 'void') && <LetterReason page={page} act={asking} onClose={nothing} />}
    </>
  )
}
