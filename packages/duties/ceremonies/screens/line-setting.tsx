import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import css from './line-page.module.css'
import type { LineAnswer } from './line-page.tsx'
import type { ExplainedEntry } from './line-positions.tsx'
import { useCountryName } from './list-words.ts'
import type { LineActs } from './use-line-acts.ts'

type Props = { page: LineAnswer; line: readonly ExplainedEntry[]; acts: LineActs }

/** By which list, with whose usages, and who invites: each recomputes the line at once. */
export function LineSetting({ page, line, acts }: Props) {
  const t = useWords('ceremonies')
  const country = useCountryName()
  const lists = useQuery(useCeremonies().lists.queryOptions())
  const { ceremony, list, may } = page
  const offered = (lists.data?.lists ?? []).filter((one) => one.state === 'in-force' || one.id === ceremony.listId)
  const name = (one: (typeof offered)[number]) => `${one.title} · ${t('line.lists.version', { version: one.version })}`
  const byCountry = [...Map.groupBy(offered, (one) => country(one.country))]
  const hosts = line.some((one) => one.id === ceremony.hostGuestId)
  return (
    <section className={css.panel} aria-labelledby="line-setting">
      <h3 id="line-setting">{t('line.setting.title')}</h3>
      <NativeSelect
        label={t('line.setting.list')}
        value={ceremony.listId ?? ''}
        disabled={!may.line || acts.isSending}
        onChange={(event) => {
          const chosen = offered.find((one) => one.id === event.currentTarget.value)
          acts.chooseList(chosen?.id ?? null, chosen ? name(chosen) : t('line.setting.listUsual'))
        }}
        data={[
          {
            value: '',
            label:
              ceremony.listId === null && list
                ? t('line.setting.listNow', { name: list.title })
                : t('line.setting.listUsual'),
          },
          ...byCountry.map(([group, items]) => ({
            group,
            items: items.map((one) => ({ value: one.id, label: name(one) })),
          })),
        ]}
      />
      <NativeSelect
        label={t('line.setting.host')}
        value={hosts ? (ceremony.hostGuestId ?? '') : ''}
        disabled={!may.line || acts.isSending}
        onChange={(event) => acts.setHost(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('line.setting.hostNone') },
          ...line.map((one) => ({ value: one.id, label: `${one.name} · ${one.function}` })),
        ]}
      />
      <Checkbox
        label={t('line.setting.usages')}
        checked={ceremony.usages}
        disabled={!may.line || acts.isSending}
        onChange={(event) => acts.setUsages(event.currentTarget.checked)}
      />
      {ceremony.orderedByGovernment && (
        <p className="small">
          <b>{t('line.setting.ordered')}</b> · {t('line.setting.orderedHelp')}
        </p>
      )}
    </section>
  )
}
