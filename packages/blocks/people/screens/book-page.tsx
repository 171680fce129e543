import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Anchor, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { Line, Lines } from './lines.tsx'
import { Section, Sections } from './section.tsx'
import { useMay } from './use-me.ts'

type Aged = Answers['bookToCheck']

/** What of the address book has aged: looked at before cards go out. */
export function BookPage() {
  const t = useWords('book')
  const people = useWords('people')
  const query = useQuery(usePeople().bookToCheck.queryOptions())
  const back = (
    <Anchor component={Link} to="/contacts">
      {people('contacts.all')}
    </Anchor>
  )
  return (
    <Page title={t('check.title')} actions={back}>
      <QueryView query={query}>
        {({ functions, situations, alike }) => (
          <Sections>
            <p className="muted">{t('check.help')}</p>
            <Raised situations={situations} />
            <Alike pairs={alike} />
            <Functions functions={functions} />
          </Sections>
        )}
      </QueryView>
    </Page>
  )
}

function Functions({ functions }: { functions: Aged['functions'] }) {
  const t = useWords('book')
  const locale = useLocale()
  const refresh = useRefresh()
  const check = useMutation(usePeople().checkFunction.mutationOptions({ onSuccess: refresh }))
  return (
    <Listed title={t('check.functions')} none={t('check.noFunctions')} any={functions.length > 0}>
      {functions.map(({ id, contactId, name, title, from, to, age }) => (
        <Line
          key={id}
          title={
            contactId ? (
              <Anchor component={Link} to={`/contacts/${contactId}`}>
                {name}
              </Anchor>
            ) : (
              name
            )
          }
          badge={<StateBadge tone={age === 'stale' ? 'soon' : 'neutral'}>{t(`functions.age.${age}`)}</StateBadge>}
          detail={`${title} · ${
            to
              ? t('functions.until', { from: sayDay(from, locale), to: sayDay(to, locale) })
              : t('functions.since', { from: sayDay(from, locale) })
          }`}
          actions={
            age === 'stale' && (
              <Button size="compact-sm" variant="default" onClick={() => check.mutate({ id })}>
                {t('functions.check')}
              </Button>
            )
          }
        />
      ))}
    </Listed>
  )
}

function Raised({ situations }: { situations: Aged['situations'] }) {
  const t = useWords('book')
  const locale = useLocale()
  return (
    <Listed title={t('check.situations')} none={t('check.noSituations')} any={situations.length > 0}>
      {situations.map(({ situation, name }) => (
        <Line
          key={situation.id}
          title={
            <Anchor component={Link} to={`/contacts/${situation.contactId}`}>
              {name}
            </Anchor>
          }
          badge={<StateBadge tone="soon">{t(`situations.kinds.${situation.kind}`)}</StateBadge>}
          detail={[sayDay(situation.on, locale), situation.note].filter(Boolean).join(' · ')}
        />
      ))}
    </Listed>
  )
}

function Alike({ pairs }: { pairs: Aged['alike'] }) {
  const t = useWords('book')
  const may = useMay()
  const refresh = useRefresh()
  const told = () => {
    sayDone({ sentence: t('check.toldApart') })
    return refresh()
  }
  const apart = useMutation(usePeople().tellApart.mutationOptions({ onSuccess: told }))
  return (
    <Listed title={t('check.alike')} none={t('check.noAlike')} any={pairs.length > 0}>
      {pairs.map(({ a, b, by }) => (
        <Line
          key={`${a.id} ${b.id}`}
          title={
            <>
              <Anchor component={Link} to={`/contacts/${a.id}`}>
                {a.name}
              </Anchor>
              {' · '}
              <Anchor component={Link} to={`/contacts/${b.id}`}>
                {b.name}
              </Anchor>
            </>
          }
          detail={t(`check.by.${by}`)}
          actions={
            may('contacts.merge') && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => apart.mutate({ contactA: a.id, contactB: b.id })}
              >
                {t('check.apart')}
              </Button>
            )
          }
        />
      ))}
    </Listed>
  )
}

function Listed({ title, none, any, children }: { title: string; none: string; any: boolean; children: ReactNode }) {
  return (
    <Section title={title}>{any ? <Lines label={title}>{children}</Lines> : <p className="muted">{none}</p>}</Section>
  )
}
