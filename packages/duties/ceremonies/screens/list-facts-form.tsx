import css from '@cabinet/blocks/people/screens/form.module.css'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { listStatuses } from '../rules/precedence-list.ts'
import type { listFacts } from './list-facts.ts'

export type ListFacts = ReturnType<typeof listFacts>

type Props = { facts: ListFacts; onChange: (patch: Partial<ListFacts>) => void; isNew?: boolean }

/** What the list is called, where it counts, and the text it was read from: stale copies are in circulation. */
export function ListFactsForm({ facts, onChange, isNew = false }: Props) {
  const t = useWords('ceremonies')
  const { source } = facts
  const setSource = (patch: Partial<ListFacts['source']>) => onChange({ source: { ...source, ...patch } })
  return (
    <div className={css.grid}>
      <TextInput
        label={t('line.lists.name')}
        value={facts.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        maxLength={300}
        dir="auto"
      />
      {isNew && (
        <>
          <TextInput
            label={t('line.lists.code')}
            description={t('line.lists.codeHelp')}
            value={facts.code}
            onChange={(event) => onChange({ code: event.currentTarget.value })}
            maxLength={60}
          />
          <TextInput
            label={t('line.lists.country')}
            description={t('line.lists.countryHelp')}
            value={facts.country}
            onChange={(event) => onChange({ country: event.currentTarget.value.toUpperCase() })}
            maxLength={2}
          />
        </>
      )}
      <TextInput
        label={t('line.lists.territory')}
        description={t('line.lists.territoryHelp')}
        value={facts.territory}
        onChange={(event) => onChange({ territory: event.currentTarget.value })}
        maxLength={200}
        dir="auto"
      />
      <NativeSelect
        label={t('line.lists.statusOf')}
        value={facts.status}
        onChange={(event) =>
          onChange({ status: listStatuses.find((one) => one === event.currentTarget.value) ?? facts.status })
        }
        data={listStatuses.map((value) => ({ value, label: t(`line.status.${value}`) }))}
      />
      <TextInput
        label={t('line.lists.sourceTitle')}
        value={source.title}
        onChange={(event) => setSource({ title: event.currentTarget.value })}
        maxLength={300}
        dir="auto"
      />
      <TextInput
        label={t('line.lists.sourceArticle')}
        value={source.article}
        onChange={(event) => setSource({ article: event.currentTarget.value })}
        maxLength={300}
        dir="auto"
      />
      <TextInput
        label={t('line.lists.sourceUrl')}
        type="url"
        value={source.url}
        onChange={(event) => setSource({ url: event.currentTarget.value })}
        maxLength={500}
      />
      <DayField
        label={t('line.lists.sourceReadOn')}
        value={source.readOn || null}
        onChange={(day) => setSource({ readOn: day ?? '' })}
      />
      <Textarea
        label={t('line.lists.note')}
        value={facts.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        maxLength={4000}
        autosize
        minRows={1}
        dir="auto"
      />
    </div>
  )
}
