import type { Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useCallback } from 'react'
import type { ConflictKind, ConflictLevel } from '../rules/conflicts.ts'
import { dayOfLocal } from '../rules/local-time.ts'
import { useTimeWords } from './time-words.ts'

/** A conflict as the server says it to whoever is at the desk: what they may not read has no title. */
export type SaidConflict = {
  key: string
  level: ConflictLevel
  kind: ConflictKind
  name: string
  minutes: number
  subjectName: string
  otherTitle: string
  otherStart: string
  otherEnd: string
  otherRef: string | null
}

export const toneOfLevel: Record<ConflictLevel, Tone> = { blocking: 'late', warning: 'soon', information: 'info' }

/**
 * « Le Maire est déjà pris : Conseil municipal, 9 h – 11 h ». Short where it stands in the very column and day: « Déjà pris :
 * Conseil municipal, 9 h – 11 h ».
 */
export function useConflictWords(length: 'whole' | 'short' = 'whole'): (conflict: SaidConflict) => string {
  const t = useWords('agenda')
  const time = useTimeWords()
  return useCallback(
    ({ kind, name, minutes, subjectName, otherTitle, otherStart, otherEnd }) => {
      if (kind === 'holiday' || kind === 'market' || kind === 'prayer' || kind === 'protected')
        return t(`conflict.${kind}`, { name })
      const isShort = length === 'short'
      const hours = otherStart ? time.hours({ start: otherStart, end: otherEnd, allDay: false }) : ''
      const day = otherStart && !isShort ? time.shortDay(dayOfLocal(otherStart)) : ''
      const other = [otherTitle || t('busy'), [day, hours].filter(Boolean).join(' ')].filter(Boolean).join(', ')
      const said = { other, minutes: time.length(Math.max(1, minutes)) }
      if (isShort) return t(`conflict.short.${kind}`, said)
      return t(`conflict.${kind}`, { ...said, subject: subjectName || t('conflict.somebody') })
    },
    [t, time, length],
  )
}
