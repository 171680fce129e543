import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReportsAnswers, useRefreshReports, useReports } from './client.ts'
import css from './report-settings.module.css'
import { ReportAnswersField } from './report-settings-answers.tsx'

type PageRow = ReportsAnswers['draftSettings']['pages'][number]

/** Which bureau has a page, in which order, and who answers for it. */
export function ReportSettingsPages({ pages }: { pages: PageRow[] }) {
  const t = useWords('reports')
  const refresh = useRefreshReports()
  const [rows, setRows] = useState(pages)
  const save = useMutation(useReports().draftSavePages.mutationOptions({ onSettled: refresh }))
  const submit = async () => {
    await save.mutateAsync({
      pages: rows.map(({ bureau, answersFor, hidden }) => ({ bureau, answersFor, hidden })),
    })
    sayDone({ sentence: t('drafting.settings.saved') })
  }
  const change = (place: number, part: Partial<PageRow>) =>
    setRows(rows.map((row, at) => (at === place ? { ...row, ...part } : row)))
  const swap = (place: number, other: number) => {
    const next = [...rows]
    const [one, two] = [next[place], next[other]]
    if (!one || !two) return
    next[place] = two
    next[other] = one
    setRows(next)
  }
  return (
    <Section title={t('drafting.settings.pages')} help={t('drafting.settings.pagesHelp')}>
      <ol className={css.pages}>
        {rows.map((row, place) => (
          <PageLine
            key={row.bureau}
            row={row}
            onChange={(part) => change(place, part)}
            onUp={place > 0 ? () => swap(place, place - 1) : null}
            onDown={place < rows.length - 1 ? () => swap(place, place + 1) : null}
          />
        ))}
      </ol>
      {save.error && <Problem error={save.error} inset />}
      <Button loading={save.isPending} onClick={() => void submit().catch(() => undefined)}>
        {t('drafting.settings.save')}
      </Button>
    </Section>
  )
}

type LineProps = {
  row: PageRow
  onChange: (part: Partial<PageRow>) => void
  onUp: (() => void) | null
  onDown: (() => void) | null
}

function PageLine({ row, onChange, onUp, onDown }: LineProps) {
  const t = useWords('reports')
  const bureau = t(`drafting.bureau.${row.bureau}`)
  return (
    <li className={css.page}>
      <b className={css.name}>{bureau}</b>
      <ReportAnswersField
        label={t('drafting.settings.answersFor', { bureau })}
        value={row.answersFor}
        saved={row}
        onChange={(answersFor) => onChange({ answersFor })}
      />
      <Checkbox
        label={t('drafting.settings.hidden')}
        checked={row.hidden}
        onChange={(event) => onChange({ hidden: event.currentTarget.checked })}
      />
      <span className={css.moves}>
        <ActionIcon
          variant="default"
          aria-label={t('drafting.settings.up', { bureau })}
          disabled={!onUp}
          onClick={() => onUp?.()}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('drafting.settings.down', { bureau })}
          disabled={!onDown}
          onClick={() => onDown?.()}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  )
}
