import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { LetterPage } from './client.ts'
import { ParapheurKeys } from './parapheur-keys.tsx'
import css from './parapheur-page.module.css'

type Props = {
  may: LetterPage['may']
  isAlone: boolean
  busy: boolean
  onReturn: () => void
  onLater: () => void
  onVisa: () => void
  onSign: () => void
}

/** Three acts, large and always in the same place: return, put aside, and the one that is asked. */
export function ParapheurActions({ may, isAlone, busy, onReturn, onLater, onVisa, onSign }: Props) {
  const t = useWords('mail')
  const lines = [
    { key: 'r', label: t('parapheur.folder.return'), disabled: !may.return || busy, run: onReturn },
    { key: 'v', label: t('parapheur.folder.visa'), disabled: !may.visa || busy, run: onVisa },
    { key: 's', label: t('parapheur.folder.sign'), disabled: !may.sign || busy, run: onSign },
  ]
  return (
    <div className={css.acts}>
      <ParapheurKeys lines={lines} />
      {may.return && (
        <Button
          size="md"
          variant="default"
          onClick={onReturn}
          disabled={busy}
          rightSection={<KeyHint keys="r" />}
          aria-keyshortcuts="R"
        >
          {t('parapheur.folder.return')}
        </Button>
      )}
      <Button
        size="md"
        variant="default"
        onClick={onLater}
        disabled={isAlone}
        rightSection={<KeyHint keys="j" />}
        aria-keyshortcuts="J"
      >
        {t('parapheur.folder.later')}
      </Button>
      {may.visa && (
        <Button size="md" onClick={onVisa} loading={busy} rightSection={<KeyHint keys="v" />} aria-keyshortcuts="V">
          {t('parapheur.folder.visa')}
        </Button>
      )}
      {may.sign && (
        <Button size="md" onClick={onSign} rightSection={<KeyHint keys="s" />} aria-keyshortcuts="S">
          {t('parapheur.folder.sign')}
        </Button>
      )}
    </div>
  )
}
