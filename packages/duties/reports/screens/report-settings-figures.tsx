import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { choosableFigures, mostChosen, shippedFigures } from '../rules/chosen-figures.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { bureaus } from '../rules/report.ts'
import { useRefreshReports, useReports } from './client.ts'
import { useFigureName } from './figure-names.ts'
import css from './report-settings.module.css'

/** Which figures stand on the mayor's page of the reports to come, and in which order. */
export function ReportSettingsFigures({ figures }: { figures: readonly string[] }) {
  const t = useWords('reports')
  const refresh = useRefreshReports()
  const [chosen, choose] = useState(figures)
  const save = useMutation(useReports().draftSaveFigures.mutationOptions({ onSettled: refresh }))
  const submit = async () => {
    await save.mutateAsync({ was: [...figures], figures: [...chosen] })
    sayDone({ sentence: t('drafting.settings.saved') })
  }
  const swap = (place: number, other: number) =>
    choose(chosen.map((code, at) => chosen[at === place ? other : at === other ? place : at] ?? code))
  return (
    <Section title={t('drafting.settings.figures')} help={t('drafting.settings.figuresHelp')}>
      <ol className={css.figures}>
        {chosen.map((code, place) => (
          <ChosenFigure
            key={code}
            code={code}
            onUp={place > 0 ? () => swap(place, place - 1) : null}
            onDown={place < chosen.length - 1 ? () => swap(place, place + 1) : null}
            onRemove={chosen.length > 1 ? () => choose(chosen.filter((one) => one !== code)) : null}
          />
        ))}
      </ol>
      <AddFigure chosen={chosen} onAdd={(code) => choose([...chosen, code])} />
      {save.error && <Problem error={save.error} inset />}
      <div className={css.choices}>
        <Button loading={save.isPending} onClick={() => void submit().catch(() => undefined)}>
          {t('drafting.settings.save')}
        </Button>
        {chosen.join() !== shippedFigures.join() && (
          <Button variant="subtle" onClick={() => choose(shippedFigures)}>
            {t('drafting.settings.shippedFigures')}
          </Button>
        )}
      </div>
    </Section>
  )
}

type Moves = Record<'onUp' | 'onDown' | 'onRemove', (() => void) | null>

function ChosenFigure({ code, onUp, onDown, onRemove }: { code: string } & Moves) {
  const t = useWords('reports')
  const name = useFigureName()(code)
  const bureau = indicatorOf(code)?.bureau
  const button = (label: string, icon: ReactNode, run: (() => void) | null) => (
    <ActionIcon variant="default" aria-label={label} disabled={!run} onClick={() => run?.()}>
      {icon}
    </ActionIcon>
  )
  return (
    <li>
      <span>
        <b>{name}</b> <span className="faint small">{bureau && t(`drafting.bureau.${bureau}`)}</span>
      </span>
      <span className={css.acts}>
        {button(t('drafting.settings.up', { bureau: name }), <IconArrowUp size={16} aria-hidden />, onUp)}
        {button(t('drafting.settings.down', { bureau: name }), <IconArrowDown size={16} aria-hidden />, onDown)}
        {button(t('drafting.settings.removeFigure', { name }), <IconX size={16} aria-hidden />, onRemove)}
      </span>
    </li>
  )
}

/** The figures not chosen yet, bureau by bureau; chosen, one is added at the end. */
function AddFigure({ chosen, onAdd }: { chosen: readonly string[]; onAdd: (code: string) => void }) {
  const t = useWords('reports')
  const name = useFigureName()
  if (chosen.length >= mostChosen) return <p className="muted small">{t('drafting.settings.tenFigures')}</p>
  const others = choosableFigures.filter((code) => !chosen.includes(code))
  return (
    <NativeSelect
      label={t('drafting.settings.addFigure')}
      className={css.add}
      value=""
      onChange={(event) => event.currentTarget.value && onAdd(event.currentTarget.value)}
      data={[
        { value: '', label: t('drafting.settings.addFigurePlaceholder') },
        ...bureaus.map((bureau) => ({
          group: t(`drafting.bureau.${bureau}`),
          items: others
            .filter((code) => indicatorOf(code)?.bureau === bureau)
            .map((code) => ({ value: code, label: name(code) })),
        })),
      ]}
    />
  )
}
