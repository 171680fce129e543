import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type RepresentationGround, type RepresentationState, representationGrounds } from '../rules/representation.ts'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'

const toneOf: Record<RepresentationState, Tone> = { asked: 'soon', accepted: 'done', declined: 'late' }

/** Who goes in the owner's place, on what ground and with which speech; whoever was asked answers here. */
export function EngagementRepresentation({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const agenda = useAgenda()
  const [isAsking, ask] = useState(false)
  const { ref, engagement, may } = page
  const standing = page.representations.filter((one) => one.endedAt === null)
  const settle = { onSettled: () => refresh() }
  const answer = useMutation(agenda.answerRepresentation.mutationOptions(settle))
  const end = useMutation(agenda.endRepresentation.mutationOptions(settle))
  if (standing.length === 0 && !may.represent) return null
  const problem = answer.error ?? end.error
  return (
    <section className={css.part}>
      <h3>{t('represent.title')}</h3>
      {problem && <Problem error={problem} />}
      {standing.map((one) => (
        <div key={one.id} className={css.form}>
          <div className={css.badges}>
            <b>{one.name}</b>
            <span className="muted">{t(`ground.${one.ground}`)}</span>
            <StateBadge tone={toneOf[one.state]}>{t(`represent.state.${one.state}`)}</StateBadge>
          </div>
          {one.speech && (
            <p className="small" dir="auto">
              {t('represent.speech', { speech: one.speech })}
            </p>
          )}
          {one.note && (
            <p className={`${css.text} small muted`} dir="auto">
              {one.note}
            </p>
          )}
          <div className={css.acts}>
            {may.answerRepresentation && one.state === 'asked' && (
              <>
                <Button
                  size="compact-sm"
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ representationId: one.id, accepts: true })}
                >
                  {t('represent.accept')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ representationId: one.id, accepts: false })}
                >
                  {t('represent.decline')}
                </Button>
              </>
            )}
            {may.represent && (
              <Button
                size="compact-sm"
                variant="default"
                loading={end.isPending}
                onClick={() => end.mutate({ ref, version: engagement.version, representationId: one.id })}
              >
                {t('represent.end')}
              </Button>
            )}
          </div>
        </div>
      ))}
      {may.represent && !isAsking && (
        <div className={css.acts}>
          <Button size="compact-sm" variant="default" onClick={() => ask(true)}>
            {t(standing.length > 0 ? 'represent.another' : 'represent.ask')}
          </Button>
        </div>
      )}
      {isAsking && <Represent page={page} onClose={() => ask(false)} />}
    </section>
  )
}

export type Standing = { personId: string; ground: RepresentationGround; speech: string; note: string }

function Represent({ page, onClose }: { page: EngagementPage; onClose: () => void }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const [who, setWho] = useState<Standing>({ personId: '', ground: 'deputy', speech: page.engagement.speech, note: '' })
  const represent = useMutation(
    useAgenda().represent.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('done.represented', { title: page.engagement.title }) })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  return (
    <div className={css.form}>
      <RepresentFields value={who} onChange={setWho} />
      {represent.error && <Problem error={represent.error} />}
      <div className={css.acts}>
        <Button
          disabled={who.personId === ''}
          loading={represent.isPending}
          onClick={() => represent.mutate({ ref: page.ref, version: page.engagement.version, ...who })}
        >
          {t('represent.ask')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </div>
  )
}

/** The one who goes, on what ground, and what they say there. */
export function RepresentFields({ value, onChange }: { value: Standing; onChange: (value: Standing) => void }) {
  const t = useWords('agenda')
  const { data: directory } = useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
  const put = (change: Partial<Standing>) => onChange({ ...value, ...change })
  return (
    <>
      {directory && (
        <PersonField
          label={t('represent.who')}
          directory={directory}
          value={value.personId}
          onChange={(personId) => put({ personId })}
        />
      )}
      <NativeSelect
        label={t('represent.ground')}
        description={t(`represent.rank.${value.ground}`)}
        value={value.ground}
        onChange={(event) =>
          put({ ground: representationGrounds.find((one) => one === event.currentTarget.value) ?? 'courtesy' })
        }
        data={representationGrounds.map((one) => ({ value: one, label: t(`ground.${one}`) }))}
      />
      <TextInput
        label={t('form.speech')}
        value={value.speech}
        onChange={(event) => put({ speech: event.currentTarget.value })}
        maxLength={500}
        dir="auto"
      />
      <Textarea
        label={t('represent.note')}
        value={value.note}
        onChange={(event) => put({ note: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={5}
        dir="auto"
      />
    </>
  )
}
