import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type DraftPageAnswer, type FieldAnswer, useRefreshReports, useReports } from './client.ts'
import css from './draft.module.css'

type Comment = DraftPageAnswer['comments'][number]

/** What is still to be settled on one text, where it is written; of the whole page, at its head. */
export function OpenRemarks({ page, field }: { page: DraftPageAnswer; field: FieldAnswer['field'] | null }) {
  const open = page.comments.filter((one) => one.field === field && !one.settledAt)
  if (!open.length) return null
  return (
    <ul className={`${css.lines} ${css.remarks}`}>
      {open.map((one) => (
        <CommentLine key={one.id} one={one} />
      ))}
    </ul>
  )
}

/** A remark more, and those that were settled; the others stand where they belong. */
export function DraftComments({ page }: { page: DraftPageAnswer }) {
  const t = useWords('reports')
  const { openComments, may } = page.section
  const settled = page.comments.filter((one) => one.settledAt)
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
        {settled.map((one) => (
          <CommentLine key={one.id} one={one} isApart />
        ))}
      </ul>
      {may.comment && <NewComment page={page} />}
    </Card>
  )
}

function CommentLine({ one, isApart = false }: { one: Comment; isApart?: boolean }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const refresh = useRefreshReports()
  const settle = useMutation(useReports().draftSettle.mutationOptions({ onSettled: refresh }))
  return (
    <li className={`${css.comment} ${one.settledAt ? css.settled : ''}`}>
      {isApart && one.field && <span className="small muted">{t(`drafting.field.${one.field}`)}</span>}
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
    // The next one may be begun before this one is answered for.
    setText((now) => (now === text ? '' : now))
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
