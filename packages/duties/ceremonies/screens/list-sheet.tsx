import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Facts } from '@cabinet/ui/facts.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { ListActs } from './list-acts.tsx'
import { ListDraft } from './list-draft.tsx'
import { ListRanks } from './list-ranks.tsx'
import { ListRules } from './list-rules.tsx'
import { useCountryName } from './list-words.ts'
import css from './lists-page.module.css'

export type ListAnswer = CeremoniesAnswers['listSheet']

/** One version of a list: where it comes from, its ranks and rules, what is wrong with it, and what may be done. */
export function ListSheet({ listId, onOpen }: { listId: string; onOpen: (listId: string) => void }) {
  const page = useQuery(useCeremonies().listSheet.queryOptions({ listId }))
  return (
    <QueryView query={page} shape="page">
      {(data) => (
        <div className={css.sheet}>
          <Banner page={data} />
          <Source page={data} />
          {data.may.edit ? (
            <ListDraft key={String(data.list.draftedAt)} page={data} onOpen={onOpen} />
          ) : (
            <Read page={data} onOpen={onOpen} />
          )}
        </div>
      )}
    </QueryView>
  )
}

function Read({ page, onOpen }: { page: ListAnswer; onOpen: (listId: string) => void }) {
  const t = useWords('ceremonies')
  const { content } = page.list
  return (
    <>
      <ListActs page={page} onOpen={onOpen} />
      <Section title={t('line.lists.ranksOf', { count: content.ranks.length })}>
        <ListRanks ranks={content.ranks} />
      </Section>
      <Section title={t('line.lists.rules')}>
        <ListRules content={content} />
      </Section>
    </>
  )
}

function Banner({ page: { list } }: { page: ListAnswer }) {
  const t = useWords('ceremonies')
  if (list.status !== 'to-validate' && list.toValidate === 0) return null
  return (
    <div className={css.banner} role="note">
      <b>{t('line.lists.toValidateTitle')}</b>
      {list.status === 'to-validate' && <span>{t('line.lists.toValidate')}</span>}
      {list.toValidate > 0 && <span>{t('line.lists.ranksToValidate', { count: list.toValidate })}</span>}
    </div>
  )
}

function Source({ page: { list, by } }: { page: ListAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const country = useCountryName()
  const day = (one: string) => sayDay(one, locale)
  const signed = (who: string, at: Date | string | null) =>
    at && who ? t('line.lists.by', { who, day: day(new Date(at).toISOString().slice(0, 10)) }) : who
  const period = list.from
    ? list.to
      ? t('line.lists.until', { from: day(list.from), to: day(list.to) })
      : t('line.lists.from', { day: day(list.from) })
    : t('line.lists.noDate')
  const facts = [
    {
      label: t('line.lists.territory'),
      value: [country(list.country), list.territory || t('line.lists.everywhere')].join(' · '),
    },
    { label: t('line.lists.period'), value: period },
    { label: t('line.lists.source'), value: [list.source.title, list.source.article].filter(Boolean).join(' · ') },
    { label: t('line.lists.readOn'), value: list.source.readOn && day(list.source.readOn) },
    { label: t('line.lists.proposedBy'), value: signed(by.proposed, list.proposedAt) },
    { label: t('line.lists.validatedBy'), value: signed(by.validated, list.validatedAt) },
  ].filter((fact) => fact.value)
  return (
    <Section
      title={`${list.title} · ${t('line.lists.version', { version: list.version })}`}
      actions={
        list.source.url && (
          <a href={list.source.url} target="_blank" rel="noopener noreferrer">
            {t('line.source.open')}
          </a>
        )
      }
    >
      <Facts facts={facts} />
      {list.note && (
        <p className="muted" dir="auto">
          {list.note}
        </p>
      )}
    </Section>
  )
}
