import { useKeys } from '@cabinet/ui/keys.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './board-page.module.css'
import { type BoardPeriod, boardViews, type ViewName } from './board-period.ts'

const keyOf: Record<ViewName, string> = { jour: 'd', semaine: 's', mois: 'm', liste: 'l', 'cote-a-cote': 'p' }

type Props = { period: BoardPeriod; isPhone: boolean; children: ReactNode }

/** Which days, seen how; each with its key. */
export function BoardTools({ period, isPhone, children }: Props) {
  const t = useWords('agenda')
  const { view, said, step, toToday, setView, isToday } = period
  useKeys([
    ...boardViews.map((one) => ({ key: keyOf[one], label: t(`view.key.${one}`), run: () => setView(one) })),
    { key: 't', label: t('view.today'), run: toToday },
    { key: 'arrowleft', label: t('view.before'), run: () => step(-1) },
    { key: 'arrowright', label: t('view.after'), run: () => step(1) },
  ])
  const views = isPhone ? (['jour', 'liste'] as const) : boardViews
  return (
    <div className={css.tools}>
      <ActionIcon variant="default" size={32} aria-label={t('view.before')} onClick={() => step(-1)}>
        <Chevron back />
      </ActionIcon>
      <ActionIcon variant="default" size={32} aria-label={t('view.after')} onClick={() => step(1)}>
        <Chevron />
      </ActionIcon>
      <Button variant="default" size="xs" onClick={toToday} disabled={isToday} aria-keyshortcuts="T">
        {t('view.today')}
      </Button>
      <span className={css.period} aria-live="polite">
        {said}
      </span>
      <div className={css.end}>
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => setView(boardViews.find((one) => one === value) ?? 'jour')}
          data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        />
      </div>
      {children}
    </div>
  )
}

function Chevron({ back = false }: { back?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className={css.chevron}>
      <path
        d={back ? 'M10 3 5 8l5 5' : 'm6 3 5 5-5 5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
