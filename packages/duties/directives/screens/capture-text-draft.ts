import type { Day } from '@cabinet/office/day.ts'
import { useState } from 'react'
import type { CaptureSource } from '../rules/capture.ts'
import type { Said } from './capture-more.tsx'

/** A ticked sentence: its words, which may be mended, who keeps it and by when. */
export type TextLine = { id: string; text: string; lead: string | null; dueOn: Day | null }

export type TextDraft = {
  requestKey: string
  text: string
  /** Split into sentences; before that it is only being pasted. */
  isRead: boolean
  lines: readonly TextLine[]
  source: CaptureSource | null
  said: Said
}

const kept = 'cabinet.note-text'

const blank = (): TextDraft => ({
  ...{ requestKey: crypto.randomUUID(), text: '', isRead: false, lines: [], source: null },
  said: { kind: 'directive', authority: 'mayor', authorityId: null, proposed: false, reserved: false },
})

function readDraft(): TextDraft {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(kept) ?? 'null')
    return found && typeof found === 'object' ? { ...blank(), ...found } : blank()
  } catch {
    return blank()
  }
}

/** The text and what was ticked in it, kept in this tab until it is saved. Another page may hand a text over. */
export function useTextDraft(given: Partial<Pick<TextDraft, 'text' | 'source'>> | null) {
  const [draft, setDraft] = useState<TextDraft>(() =>
    given?.text ? { ...blank(), ...given, isRead: true } : readDraft(),
  )
  const keep = (next: TextDraft) => {
    setDraft(next)
    try {
      sessionStorage.setItem(kept, JSON.stringify(next))
    } catch {
      // What cannot be kept is still on the screen.
    }
  }
  return {
    draft,
    change: (part: Partial<TextDraft>) => keep({ ...draft, ...part }),
    startAgain: () => {
      sessionStorage.removeItem(kept)
      setDraft(blank())
    },
  }
}
