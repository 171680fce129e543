import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { AssignClose } from './assign-close.tsx'
import { AssignDecision } from './assign-decision.tsx'
import type { useAssignDeck } from './assign-deck.ts'
import { useEnterIsTaken } from './assign-focus.ts'
import type { LetterPage } from './client.ts'

type Props = { page: LetterPage; deck: ReturnType<typeof useAssignDeck> }

/** The right-hand column of the deck: the decision, and at its foot “Imputer et suivant”. */
export function AssignRail({ page, deck }: Props) {
  const t = useWords('mail')
  const say = useRefusalText()
  const [filing, setFiling] = useState(false)
  const { lines, setLines, setback } = deck
  const cannot = lines.length === 0 || !page.may.assign
  const enterIsTaken = useEnterIsTaken()
  const assign = () => deck.assign(page)
  useKeys([
    { key: 'enter', label: t('parapheur.assign.send'), disabled: cannot || enterIsTaken, run: assign },
    { key: 'mod+enter', label: t('parapheur.assign.send'), disabled: cannot, run: assign },
    { key: 'x', label: t('parapheur.assign.file'), disabled: !page.may.close, run: () => setFiling(true) },
  ])
  const footer = (
    <>
      <Button disabled={cannot} onClick={assign} rightSection={<KeyHint keys="enter" />} aria-keyshortcuts="Enter">
        {t('parapheur.assign.send')}
      </Button>
      {page.may.close && (
        <Button
          variant="default"
          onClick={() => setFiling(true)}
          rightSection={<KeyHint keys="x" />}
          aria-keyshortcuts="X"
        >
          {t('parapheur.assign.file')}
        </Button>
      )}
    </>
  )
  return (
    <Rail title={t('parapheur.assign.decision')} aside={t('parapheur.assign.behalf')} footer={footer}>
      {setback !== null && <Problem error={setback} />}
      {setback !== null && say(setback).code === 'mail.letter-changed' && (
        <p className="small">{t('parapheur.decided.keptLines')}</p>
      )}
      <AssignDecision page={page} lines={lines} onLines={setLines} withKeys />
      {filing && (
        <AssignClose
          number={page.letter.number ?? ''}
          onClose={() => setFiling(false)}
          onFile={(reason) => {
            setFiling(false)
            deck.fileAway(page, reason)
          }}
        />
      )}
    </Rail>
  )
}
