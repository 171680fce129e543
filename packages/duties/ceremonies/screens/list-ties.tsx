import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { type TieRule, tieRules } from '../rules/precedence-list.ts'
import css from './lists-page.module.css'

type Props = { ties: readonly TieRule[]; onChange: (ties: TieRule[]) => void }

/** What decides between equals, in the order in which it is tried. */
export function ListTies({ ties, onChange }: Props) {
  const t = useWords('ceremonies')
  const left = tieRules.filter((rule) => !ties.includes(rule))
  const forward = (tie: TieRule, at: number) => onChange(ties.toSpliced(at, 1).toSpliced(at - 1, 0, tie))
  return (
    <fieldset className={css.ties}>
      <legend>{t('line.lists.ties')}</legend>
      <p className="small muted">{t('line.lists.tiesHelp')}</p>
      <ol className={css.tieLines}>
        {ties.map((tie, at) => (
          <li key={tie}>
            <span>{t(`line.tie.${tie}`)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('line.lists.tieUp', { name: t(`line.tie.${tie}`) })}
              aria-disabled={at === 0}
              data-disabled={at === 0}
              onClick={() => at > 0 && forward(tie, at)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('line.lists.tieRemove', { name: t(`line.tie.${tie}`) })}
              onClick={() => onChange(ties.filter((one) => one !== tie))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <NativeSelect
          aria-label={t('line.lists.tieAdd')}
          value=""
          onChange={(event) => {
            const chosen = left.find((rule) => rule === event.currentTarget.value)
            if (chosen) onChange([...ties, chosen])
          }}
          data={[
            { value: '', label: t('line.lists.tieAdd') },
            ...left.map((value) => ({ value, label: t(`line.tie.${value}`) })),
          ]}
        />
      )}
    </fieldset>
  )
}
