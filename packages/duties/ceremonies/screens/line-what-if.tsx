import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { Link } from 'react-router'
import type { SubstitutionGround } from '../rules/guest.ts'
import { GroundField } from './answer-substitute.tsx'
import { useCeremonies } from './client.ts'
import { LineChanges } from './line-difference.tsx'
import css from './line-page.module.css'
import { RankField } from './line-rank-field.tsx'

type Props = { ceremonyId: string; guestId: string; whom: 'coming' | 'all' }

type Imagined = { guestId: string; ground: SubstitutionGround; function: string; rankKey: string; name: string }

/** What the order would be if somebody else came in a guest's place: seen before anything is accepted, and nothing is kept. */
export function LineWhatIf({ ceremonyId, guestId, whom }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const all = useQuery(ceremonies.lineOf.queryOptions({ ceremonyId, whom: 'all' }))
  const [form, setForm] = useState<Imagined>({ guestId, ground: 'simple', function: '', rankKey: '', name: '' })
  const [shown, show] = useState<Imagined | null>(null)
  const set = (patch: Partial<Imagined>) => setForm((before) => ({ ...before, ...patch }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (form.guestId) show(form)
  }
  return (
    <section className={css.panel} aria-labelledby="what-if">
      <h3 id="what-if">{t('line.whatIf.title')}</h3>
      <p className="muted small">{t('line.whatIf.help')}</p>
      <form className={css.form} onSubmit={submit}>
        <NativeSelect
          label={t('line.whatIf.guest')}
          value={form.guestId}
          onChange={(event) => set({ guestId: event.currentTarget.value })}
          autoFocus={guestId !== ''}
          data={[
            { value: '', label: t('line.whatIf.chooseGuest') },
            ...(all.data?.positions ?? []).map((one) => ({
              value: one.id,
              label: `${one.represents ?? one.name} · ${one.function}`,
            })),
          ]}
        />
        <GroundField value={form.ground} onChange={(ground) => set({ ground })} />
        <TextInput
          label={t('line.whatIf.name')}
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          maxLength={200}
          dir="auto"
        />
        <TextInput
          label={t('line.whatIf.function')}
          value={form.function}
          onChange={(event) => set({ function: event.currentTarget.value })}
          maxLength={300}
          dir="auto"
        />
        <RankField
          {...{ ceremonyId }}
          label={t('line.whatIf.rank')}
          none={t('line.whatIf.noRank')}
          value={form.rankKey}
          onChange={(rankKey) => set({ rankKey })}
        />
        <Button type="submit" variant="default" className={css.start ?? ''} disabled={form.guestId === ''}>
          {t('line.whatIf.show')}
        </Button>
      </form>
      {shown && <Result {...{ ceremonyId, whom, shown }} />}
    </section>
  )
}

function Result({ ceremonyId, whom, shown }: { ceremonyId: string; whom: Props['whom']; shown: Imagined }) {
  const t = useWords('ceremonies')
  const { guestId, ...substitute } = shown
  const named = { ...substitute, name: substitute.name.trim() || t('line.whatIf.someone') }
  const result = useQuery(useCeremonies().lineWhatIf.queryOptions({ guestId, whom, substitute: named }))
  return (
    <div className={css.result} aria-live="polite">
      <b>{t('line.whatIf.result')}</b>
      <QueryView query={result}>
        {({ positions, difference }) => (
          <>
            <LineChanges difference={difference} same={t('line.whatIf.same')} />
            <details>
              <summary>{t('line.whatIf.whole')}</summary>
              <ol className={css.short}>
                {positions.map((one) => (
                  <li key={one.id} dir="auto">
                    <b>{one.name}</b> <span className="muted">{one.function}</span>
                  </li>
                ))}
              </ol>
            </details>
          </>
        )}
      </QueryView>
      <Link to={`/ceremonies/${ceremonyId}/invites?invite=${guestId}`}>{t('line.whatIf.accept')}</Link>
    </div>
  )
}
