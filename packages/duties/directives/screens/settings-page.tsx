import { escalationLevels } from '@cabinet/blocks/commitments/rules/escalation.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type DirectivesAnswers, useDirectives, useRefreshDirectives } from './client.ts'
import css from './settings-page.module.css'

type Delays = DirectivesAnswers['delays']

/** How long silence may last before it goes one step up. */
export function SettingsPage() {
  const t = useWords('directives')
  const query = useQuery(useDirectives().delays.queryOptions())
  return (
    <Page title={t('nav.settings')}>
      <div className={css.settings}>
        <p className="muted">{t('board.settings.help')}</p>
        <QueryView query={query} shape="form">
          {(delays) => <DelaysForm delays={delays} />}
        </QueryView>
      </div>
    </Page>
  )
}

type Typed = Record<string, number | string>

function DelaysForm({ delays }: { delays: Delays }) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(
      delays.flatMap(({ level, afterIssue, afterDue }) => [
        [`${level}.afterIssue`, afterIssue ?? ''],
        [`${level}.afterDue`, afterDue ?? ''],
      ]),
    ),
  )
  const save = useMutation(
    useDirectives().delaysSave.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('board.settings.saved') })
        await refresh()
      },
    }),
  )
  const daysOf = (name: string) => (typed[name] === '' || typed[name] === undefined ? null : Number(typed[name]))
  const submit = () =>
    save.mutate({
      delays: escalationLevels.map((level) => ({
        level,
        afterIssue: daysOf(`${level}.afterIssue`),
        afterDue: daysOf(`${level}.afterDue`),
      })),
    })
  const field = (level: (typeof escalationLevels)[number], when: 'afterIssue' | 'afterDue') => (
    <NumberInput
      label={t(`board.settings.${when}`)}
      value={typed[`${level}.${when}`] ?? ''}
      onChange={(value) => setTyped({ ...typed, [`${level}.${when}`]: value })}
      placeholder={t('board.settings.never')}
      min={0}
      max={250}
      allowDecimal={false}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ol className={css.steps}>
        {escalationLevels.map((level) => (
          <li key={level} className={css.step}>
            <h2>{t(`board.settings.level.${level}`)}</h2>
            <p className="small muted">{t(`board.settings.explain.${level}`)}</p>
            <div className={css.pair}>
              {field(level, 'afterIssue')}
              {field(level, 'afterDue')}
            </div>
          </li>
        ))}
      </ol>
      {save.error && <Problem error={save.error} inset />}
      <Button type="submit" loading={save.isPending}>
        {t('board.settings.save')}
      </Button>
    </form>
  )
}
