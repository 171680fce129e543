import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answers, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { PersonField } from './person-field.tsx'
import { PostField } from './post-field.tsx'
import { useFields } from './use-fields.ts'

/** Appoints somebody to a post; whichever of the two is known already is not asked. */
type Props = { personId?: string; postId?: string; onDone: () => void }

export function HoldingForm(props: Props) {
  const directory = useQuery(usePeople().directory.queryOptions())
  return (
    <QueryView query={directory} shape="form">
      {(known) => <Appointment {...props} directory={known} />}
    </QueryView>
  )
}

function Appointment({ personId, postId, directory, onDone }: Props & { directory: Answers['directory'] }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const today = useToday()
  const done = () => {
    onDone()
    return refresh()
  }
  const hold = useMutation(usePeople().holdPost.mutationOptions({ onSuccess: done }))
  const start = { personId: personId ?? '', postId: postId ?? '', from: today as Day | null, to: null as Day | null }
  const fields = useFields(start, hold.error)
  const save = () => hold.mutate({ ...fields.values, from: fields.values.from ?? '' })
  return (
    <Form label={t('posts.appoint')} error={hold.error} onSubmit={save}>
      {postId === undefined && <PostField {...fields.pick('postId')} label={t('posts.post')} directory={directory} />}
      {personId === undefined && (
        <PersonField {...fields.pick('personId')} label={t('posts.person')} directory={directory} />
      )}
      <div className={css.pair}>
        <DayField {...fields.pick('from')} label={t('posts.from')} />
        <DayField {...fields.pick('to')} label={t('posts.to')} description={t('posts.noEnd')} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={hold.isPending}>
          {t('posts.appoint')}
        </Button>
      </div>
    </Form>
  )
}
