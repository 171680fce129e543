import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Substitute } from '../rules/guest.ts'
import css from './answer.module.css'
import { GroundField } from './answer-substitute.tsx'
import { useCeremonies } from './client.ts'
import type { GuestOf } from './guest-words.ts'
import { useAct } from './line-act.ts'
import { RankField } from './line-rank-field.tsx'

type Props = { guest: GuestOf; substitute: Substitute }

/** Nobody is replaced without the office's yes: on what ground they would come, and then yes or no. */
export function AnswerRequest({ guest, substitute }: Props) {
  const t = useWords('ceremonies')
  const may = useMay()
  const ceremonies = useCeremonies()
  const agree = useMutation(ceremonies.substituteAgree.mutationOptions())
  const refuse = useMutation(ceremonies.substituteRefuse.mutationOptions())
  const { act, error, isSending } = useAct()
  const [said, setSaid] = useState({
    ground: substitute.ground,
    rankKey: substitute.rankKey,
    salutation: substitute.salutation,
  })
  const [reason, setReason] = useState<string | null>(null)
  const { name } = substitute
  const whom = { guestId: guest.id, version: guest.version }
  return (
    <div className={css.asked}>
      <p dir="auto">{t('guests.request.text', { guest: guest.name, name })}</p>
      {error !== null && <Problem error={error} />}
      {may('ceremonies.line') && (
        <>
          <GroundField value={said.ground} onChange={(ground) => setSaid({ ...said, ground })} />
          <RankField
            ceremonyId={guest.ceremonyId}
            label={t('guests.answer.ownRank')}
            none={t('guests.answer.ownRankNone')}
            value={said.rankKey}
            onChange={(rankKey) => setSaid({ ...said, rankKey })}
          />
          <TextInput
            label={t('guests.answer.salutation')}
            value={said.salutation}
            onChange={(event) => setSaid({ ...said, salutation: event.currentTarget.value })}
            maxLength={200}
            dir="auto"
          />
          <Link className="small" to={`/ceremonies/${guest.ceremonyId}/ligne?simuler=${guest.id}`}>
            {t('guests.answer.try')}
          </Link>
          {reason !== null && (
            <TextInput
              label={t('guests.request.why')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={400}
              autoFocus
              dir="auto"
            />
          )}
          <div className={css.acts}>
            {reason === null && (
              <Button
                loading={isSending}
                onClick={() =>
                  void act(() => agree.mutateAsync({ ...whom, ...said, seniority: substitute.seniority }), {
                    sentence: t('guests.request.agreed', { name }),
                  })
                }
              >
                {t('guests.request.agree', { name })}
              </Button>
            )}
            <Button
              variant="default"
              loading={isSending}
              onClick={() =>
                reason === null
                  ? setReason('')
                  : void act(() => refuse.mutateAsync({ ...whom, reason }), { sentence: t('guests.request.refused') })
              }
            >
              {t('guests.request.refuse')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
