import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type DraftPageAnswer, useRefreshReports, useReports } from './client.ts'
import css from './draft.module.css'

type Comment = DraftPageAnswer['comments'][number]

/** What is remarked on a page or on one text of it, until it is settled. */
export function DraftComments({ page }: { page: DraftPageAnswer }) {
  const t = useWords('reports')
  const { openComments, may } = page.section
  return (
    <Card
      title={t('drafting.comment.title')}
      aside={
        openComments > 0 && (
          <span className="muted small">{t('drafting.comment.openOnly', { count: openComments })}</span>
        )
      }
    >
      {page.comments.length === 0 && <p className="faint">{t('drafting.comment.none')}</p>}
      <ul className={css.lines}>
        {page.comments.map((one) => (
          <CommentLine key={one.id} one={one} />
        ))}
      </ul>
      {may.comment && <NewComment page={page} />}
    </Card>
  )
}

function CommentLine({ one }: { one: Comment }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const refresh = useRefreshReports()
  const settle = useMutation(useReports().draftSettle.mutationOptions({ onSettled: refresh }))
  return (
    <li className={`${css.comment} ${one.settledAt ? css.settled : ''}`}>
      {one.field && <span className="small muted">{t(`drafting.field.${one.field}`)}</span>}
      <span className={css.written} dir="auto">
        {one.text}
      </span>
      <span className={`${css.commentFoot} small faint`}>
        <span>
          {one.by} · {sayInstant(new Date(one.at), locale, timeZone)}
        </span>
        {one.settledAt && <span>{t('drafting.comment.settled', { who: one.settledBy ?? '' })}</span>}
        {one.may.settle && (
          <Button
            size="compact-sm"
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ commentId: one.id })}
          >
            {t('drafting.comment.settle')}
          </Button>
        )}
      </span>
      {settle.error && <Problem error={settle.error} inset />}
    </li>
  )
}

function NewComment({ page }: { page: DraftPageAnswer }) {
  const t = useWords('reports')
  const refresh = useRefreshReports()
  const [text, setText] = useState('')
  const [field, setField] = useState<string | null>(null)
  const add = useMutation(useReports().draftComment.mutationOptions({ onSettled: refresh }))
  const { report, section } = page
  const about = page.fields.find((one) => one.field === field)?.field ?? null
  const send = async () => {
    await add.mutateAsync({ reportId: report.id, bureau: section.bureau, field: about, text })
    setText('')
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send().catch(() => undefined)
      }}
    >
      <Select
        label={t('drafting.comment.about')}
        data={[
          { value: '', label: t('drafting.comment.wholePage') },
          ...page.fields.map((one) => ({ value: one.field, label: t(`drafting.field.${one.field}`) })),
        ]}
        value={field ?? ''}
        onChange={setField}
        allowDeselect={false}
      />
      <Textarea
        label={t('drafting.comment.write')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
      />
      {add.error && <Problem error={add.error} inset />}
      <div className={css.foot}>
        <Button type="submit" variant="default" loading={add.isPending} disabled={text.trim() === ''}>
          {t('drafting.comment.add')}
        </Button>
      </div>
    </form>
  )
}
