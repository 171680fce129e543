import type { CommitmentAuthority, CommitmentKind } from '@cabinet/blocks/commitments/rules/commitment.ts'
import type { DueRule } from '@cabinet/blocks/commitments/rules/due-rule.ts'
import type { Day } from '@cabinet/office/day.ts'
import { useState } from 'react'

/** A note as it is being typed. It outlives a closed dialog, a lost network and a reloaded page. */
export type CaptureDraft = {
  requestKey: string
  text: string
  lead: string | null
  dueOn: Day | null
  dueRule: DueRule | null
  kind: CommitmentKind
  authority: CommitmentAuthority
  /** On whose word, when it is neither the mayor's nor one's own. */
  authorityId: string | null
  proposed: boolean
  reserved: boolean
  /** Said in what is open on the screen; untied by hand. */
  tied: boolean
}

const kept = 'cabinet.note'

const blank = (): CaptureDraft => ({
  ...{ requestKey: crypto.randomUUID(), text: '', lead: null, dueOn: null, dueRule: null },
  ...{ kind: 'directive', authority: 'mayor', authorityId: null, proposed: false, reserved: false, tied: true },
})

/** What was typed and not saved yet, in this tab; nothing readable is a blank note. */
export function readDraft(storage: Pick<Storage, 'getItem'>): CaptureDraft {
  try {
    const found: unknown = JSON.parse(storage.getItem(kept) ?? 'null')
    return found && typeof found === 'object' ? { ...blank(), ...found } : blank()
  } catch {
    return blank()
  }
}

/** The note being typed, kept at every letter; `forget` once the server has it. */
export function useCaptureDraft() {
  const [draft, setDraft] = useState(() => readDraft(sessionStorage))
  const change = (part: Partial<CaptureDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    try {
      sessionStorage.setItem(kept, JSON.stringify(next))
    } catch {
      // What cannot be kept is still on the screen.
    }
  }
  return { draft, change, forget: () => sessionStorage.removeItem(kept) }
}
