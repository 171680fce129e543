import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Addressee } from './assign-addressees.ts'
import css from './circuit-builder.module.css'
import { personIdOf, useCircuitPeople } from './circuit-people.ts'
import { latestRound } from './circuit-story.ts'
import { CircuitAbsence, CircuitVisas } from './circuit-visas.tsx'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'

type Props = {
  page: LetterPage
  /** Saves what is still being typed; null when it was refused. */
  save: () => Promise<number | null>
}

/** Who gives a visa, in which order, and who signs. A returned draft proposes the circuit it had. */
export function CircuitBuilder({ page, save }: Props) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const { personOf, find, signers, findSigner } = useCircuitPeople()
  const before = latestRound(page.circuit)
  const beforeOf = (kind: 'visa' | 'signature') =>
    before.filter((step) => step.kind === kind).flatMap((step) => personOf(step.personId) ?? [])
  const [chosenVisas, setVisas] = useState<Addressee[] | null>(null)
  const [chosenSigner, setSigner] = useState<Addressee | null>(null)
  const visas = chosenVisas ?? beforeOf('visa')
  const signer = chosenSigner ?? beforeOf('signature')[0] ?? signers[0] ?? null
  const round = useMutation(useMail().sendRound.mutationOptions())
  const [saving, setSaving] = useState(false)
  const first = visas[0] ?? signer

  const send = async () => {
    if (!signer || !first) return
    setSaving(true)
    const version = await save()
    setSaving(false)
    if (version === null) return
    const steps = [
      ...visas.map((one) => ({ kind: 'visa' as const, personId: personIdOf(one) })),
      { kind: 'signature' as const, personId: personIdOf(signer) },
    ]
    round.mutate(
      { letterId: page.letter.id, version, steps },
      {
        onSuccess: () => {
          sayDone({ sentence: t('parapheur.circuit.sent', first) })
          void refresh()
        },
      },
    )
  }

  return (
    <section className={css.builder} aria-label={t('parapheur.circuit.title')}>
      <CircuitVisas visas={visas} onVisas={setVisas} find={find} />
      <SearchSelect<Addressee>
        label={t('parapheur.circuit.signer')}
        value={signer}
        onChange={setSigner}
        find={findSigner}
        keyOf={(one) => one.key}
        textOf={(one) => one.name}
        detailOf={(one) => one.detail}
        placeholder={t('parapheur.circuit.person')}
      />
      {signer?.absence && <CircuitAbsence absence={signer.absence} />}
      {round.error && <Problem error={round.error} />}
      <Button onClick={() => void send()} disabled={!first} loading={saving || round.isPending}>
        {first ? t('parapheur.circuit.sendTo', first) : t('parapheur.circuit.send')}
      </Button>
    </section>
  )
}
