import { Card } from '@cabinet/ui/card.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { useTimeWords } from './time-words.ts'

/** Where the person at the desk is asked to go in somebody's place. */
export function RepresentationsPage() {
  const t = useWords('agenda')
  const { whole } = useTimeWords()
  const agenda = useAgenda()
  const refresh = useRefreshAgenda()
  const asked = useQuery(agenda.representationsAsked.queryOptions())
  const answer = useMutation(agenda.answerRepresentation.mutationOptions({ onSettled: () => refresh() }))
  return (
    <Page title={t('representations.title')}>
      <QueryView
        query={asked}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty>{t('representations.empty')}</Empty>}
      >
        {(rows) => (
          <div className={css.page}>
            {answer.error && <Problem error={answer.error} />}
            {rows.map((one) => (
              <Card
                key={one.representationId}
                title={<Link to={`/agenda/rendez-vous/${one.ref}`}>{one.title}</Link>}
                aside={<span className="small muted">{t(`ground.${one.ground}`)}</span>}
              >
                <div className={css.form}>
                  <span className="num">{whole({ ...one, allDay: false })}</span>
                  <span className="small muted" dir="auto">
                    {[one.place, t('representations.askedBy', { name: one.askedBy }), one.note]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {one.speech && <span className="small">{t('represent.speech', { speech: one.speech })}</span>}
                  <div className={css.acts}>
                    {[true, false].map((accepts) => (
                      <Button
                        key={String(accepts)}
                        variant={accepts ? 'filled' : 'default'}
                        loading={answer.isPending}
                        onClick={() => answer.mutate({ representationId: one.representationId, accepts })}
                      >
                        {t(accepts ? 'represent.accept' : 'represent.decline')}
                      </Button>
                    ))}
                  </div>
                </div>
              </Card>
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  )
}
