import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { lazy } from 'react'
import type { LetterPage } from './client.ts'
import { LetterExtras } from './letter-extras.tsx'
import { LetterLine } from './letter-line.tsx'

const AssignForm = lazy(() => import('./assign-form.tsx').then((module) => ({ default: module.AssignForm })))

/** To whom the letter was given, what each has done with it, and the way to give it to somebody more. */
export function LetterTreatment({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const [isAssigning, assign] = useFilter('imputer')
  const { lines, letter, may } = page
  if (may.assign && isAssigning)
    return (
      <>
        <AssignForm letterId={letter.id} version={letter.version} onDone={() => assign('')} />
        <Button variant="subtle" color="gray" onClick={() => assign('')}>
          {t('letter.assignLater')}
        </Button>
      </>
    )
  return (
    <>
      <LetterExtras letter={letter} />
      {lines.length === 0 && !letter.voidedAt && <p className="muted">{t('letter.nobody')}</p>}
      {lines.map((line) => (
        <LetterLine key={line.id} line={line} isReserved={letter.confidentiality === 'reserved'} />
      ))}
      {may.assign && (
        <Button variant={lines.length === 0 ? 'filled' : 'default'} onClick={() => assign('1')}>
          {t(lines.length === 0 ? 'letter.assign' : 'letter.assignTitle')}
        </Button>
      )}
    </>
  )
}
