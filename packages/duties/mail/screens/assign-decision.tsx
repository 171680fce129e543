import { useKeys } from '@cabinet/ui/keys.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { AssignAbsence } from './assign-absence.tsx'
import { type Addressee, useAddressees } from './assign-addressees.ts'
import { AssignBefore } from './assign-before.tsx'
import { useDeadlines } from './assign-deadline.ts'
import css from './assign-decision.module.css'
import { AssignLineCard } from './assign-line-card.tsx'
import type { LinesUpdate } from './assign-line-drafts.ts'
import { AssignLineFields } from './assign-line-fields.tsx'
import {
  changed,
  type LineDraft,
  readdressed,
  toggled,
  toTalk,
  usualInstruction,
  withLine,
  withoutLine,
} from './assign-lines.ts'
import { type Asking, AssignOptions } from './assign-options.tsx'
import { useQuickAddressees } from './assign-quick.ts'
import { useLabels } from './choices.ts'
import type { LetterPage } from './client.ts'

/** Whichever line is last when the key is pressed. */
const theLast = Symbol('the last line')

type Props = {
  page: LetterPage
  lines: readonly LineDraft[]
  onLines: (update: LinesUpdate) => void
  /** On the deck every act has a key of its own. */
  withKeys?: boolean
}

/** The decision on one letter: the lines so far, and who may be added. Shared by the deck and by the letter's own page. */
export function AssignDecision({ page, lines, onLines, withKeys = false }: Props) {
  const t = useWords('mail')
  const { letter, thread } = page
  const isReserved = letter.confidentiality === 'reserved'
  const { all, find } = useAddressees({ personsOnly: isReserved })
  const quick = useQuickAddressees(all, isReserved)
  const deadlineOf = useDeadlines(letter.type)
  const { instructionLabel } = useLabels()
  const [asking, setAsking] = useState<Asking>(null)
  const [opened, setOpen] = useState<string | typeof theLast | null>(null)
  const open = opened === theLast ? lines.at(-1)?.addressee : opened
  const chosen = new Set(lines.map((line) => line.addressee))
  const next = usualInstruction(lines)
  const { left } = deadlineOf({ instruction: next, dueOn: null })
  const said = {
    instruction: instructionLabel(next).toLocaleLowerCase(),
    days: t('parapheur.line.workingDays', { count: left ?? 0 }),
  }
  const followed = thread.find((one) => one.id === letter.repliesTo)

  const add = (to: Addressee) => {
    onLines((now) => withLine(now, to, asking === 'talk' ? toTalk : undefined))
    if (asking === 'talk') setOpen(to.key)
    setAsking(null)
  }
  const toggle = (to: Addressee) => {
    onLines((now) => toggled(now, to))
    setOpen(null)
  }
  const keys = [
    ...quick.map((one, index) => ({
      key: String(index + 1),
      label: t('parapheur.absence.take', one),
      run: () => toggle(one),
    })),
    { key: 'p', label: t('parapheur.assign.talk'), run: () => setAsking('talk') },
    { key: 'i', label: t('parapheur.assign.to'), run: () => setAsking('anyone') },
    { key: 'e', label: t('parapheur.assign.editLast'), disabled: lines.length === 0, run: () => setOpen(theLast) },
  ]
  useKeys(withKeys ? keys : [])

  return (
    <>
      <AssignBefore lines={page.lines} />
      {lines.length > 0 && (
        <ul className={css.lines} aria-label={t('parapheur.assign.lines')}>
          {lines.map((line) => {
            const absence = all.find((one) => one.key === line.addressee)?.absence
            const deadline = deadlineOf(line)
            return (
              <li key={line.addressee} className={css.lines}>
                {open === line.addressee ? (
                  <AssignLineFields
                    line={line}
                    deadline={deadline}
                    onChange={(patch) => onLines((now) => changed(now, line.addressee, patch))}
                    onClose={() => setOpen(null)}
                  />
                ) : (
                  <AssignLineCard
                    line={line}
                    deadline={deadline}
                    onEdit={() => setOpen(line.addressee)}
                    onRemove={() => onLines((now) => withoutLine(now, line.addressee))}
                  />
                )}
                {absence && (
                  <AssignAbsence
                    absence={absence}
                    onTake={(to) => onLines((now) => readdressed(now, line.addressee, to))}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      <div className="small faint">
        {left === null ? t('parapheur.assign.addAs', said) : t('parapheur.assign.addAsIn', said)}
      </div>
      <AssignOptions
        {...{ quick, chosen, withKeys, asking, find }}
        onAsk={setAsking}
        onToggle={toggle}
        onFound={add}
        hint={isReserved ? t('parapheur.assign.reservedHint') : t('parapheur.assign.addresseeHint')}
      />
      {followed && (
        <div className={css.chips}>
          <Link to={`/courrier/${followed.id}`}>
            <StateBadge>{t('parapheur.assign.follows', { number: followed.number ?? followed.subject })}</StateBadge>
          </Link>
        </div>
      )}
    </>
  )
}
