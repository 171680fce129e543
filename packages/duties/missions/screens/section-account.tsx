import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MissionState, type SettlementKind, settlementKinds } from '../rules/mission.ts'
import { sayAmount } from '../rules/money.ts'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { MoneyField } from './money-field.tsx'
import { usualCurrency } from './usual-currency.ts'
import { withDays } from './with-days.ts'

type Account = MissionAnswer['accounts'][number]

/** What each traveller is due, was given and brought back. */
export function SectionAccount({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const [open, setOpen] = useState<Account | null>(null)
  const { accounts, mission, may } = page
  if (accounts.length === 0) return null
  const isNumbered = mission.number !== null
  return (
    <MissionSection
      anchor="account"
      title={t('section.account')}
      aside={
        isNumbered && (
          <PrintableLink quiet href={`/prints/missions/account?missionId=${mission.id}`}>
            {t('account.print')}
          </PrintableLink>
        )
      }
    >
      {accounts.map((account) => (
        <OneAccount key={account.memberId} account={account} onNote={may.money ? () => setOpen(account) : null} />
      ))}
      {open && <MoneyDialog page={page} account={open} onClose={() => setOpen(null)} />}
    </MissionSection>
  )
}

function OneAccount({ account, onNote }: { account: Account; onNote: (() => void) | null }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { i18n } = useTranslation()
  const { refusal, lines, entries, balances } = account
  return (
    <div className={css.stack}>
      <div className={css.sectionHead}>
        <h3 className={css.strong} dir="auto">
          {account.name}
        </h3>
        {onNote && (
          <Button
            className={css.sectionActs ?? ''}
            variant="default"
            size="compact-sm"
            onClick={onNote}
            aria-label={t('account.noteOf', account)}
          >
            {t('account.note')}
          </Button>
        )}
      </div>
      {refusal && (
        <p className={css.reason}>{spokenKey(i18n, `refusal.${refusal.code}`, withDays(refusal.details, locale))}</p>
      )}
      <ul className={css.plain}>
        {lines.map((line) => (
          <li key={`${line.place}${line.rate}${line.days}`} className={css.line}>
            <span>
              {t('account.allowance', {
                place: line.place,
                count: line.days,
                rate: sayAmount(line.rate, line.currency, locale),
              })}
            </span>
            <span className={css.end}>{sayAmount(line.amount, line.currency, locale)}</span>
          </li>
        ))}
        {entries.map((entry) => (
          <li key={entry.id} className={css.line}>
            <span dir="auto">
              {t(`money.${entry.kind}`)} · {sayDay(entry.on, locale)}
              {entry.note && ` · ${entry.note}`}
            </span>
            <span className={css.end}>{sayAmount(entry.amount, entry.currency, locale)}</span>
          </li>
        ))}
      </ul>
      {balances.map((one) => (
        <p key={one.currency} className={css.end}>
          <StateBadge tone={one.balance === 0 ? 'done' : 'soon'}>
            {t(one.balance === 0 ? 'account.even' : one.balance > 0 ? 'account.owed' : 'account.owes', {
              amount: sayAmount(Math.abs(one.balance), one.currency, locale),
            })}
          </StateBadge>
        </p>
      ))}
    </div>
  )
}

/** What is most likely noted at this stage: money goes out before the journey, and is evened out after it. */
function likelyKind(state: MissionState, balance: number): SettlementKind {
  if (state === 'cancelled' || balance < 0) return 'repaid'
  return state === 'returned' || state === 'reported' ? 'topped-up' : 'advance'
}

type DialogProps = { page: MissionAnswer; account: Account; onClose: () => void }

function MoneyDialog({ page, account, onClose }: DialogProps) {
  const t = useWords('missions')
  const today = useToday()
  const refresh = useRefreshMissions()
  const note = useMutation(useMissions().noteMoney.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const [open] = account.balances.filter((one) => one.balance !== 0)
  const [kind, setKind] = useState<SettlementKind>(likelyKind(page.mission.state, open?.balance ?? 0))
  const [currency, setCurrency] = useState(open?.currency ?? usualCurrency(page.country))
  const [amount, setAmount] = useState<number | null>(open ? Math.abs(open.balance) : null)
  const [on, setOn] = useState<string | null>(today)
  const [text, setText] = useState('')
  const submit = () =>
    note.mutate({
      missionId: page.mission.id,
      memberId: account.memberId,
      kind,
      currency,
      amount: amount ?? 0,
      on: on ?? '',
      note: text,
    })
  return (
    <Dialog opened onClose={onClose} title={t('account.noteOf', account)} width={520}>
      <Form error={note.error} onSubmit={submit}>
        <NativeSelect
          label={t('account.kind')}
          value={kind}
          data={settlementKinds.map((value) => ({ value, label: t(`money.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as SettlementKind)}
        />
        <div className={formCss.pair}>
          <MoneyField
            key={currency}
            label={t('costs.amount')}
            value={amount}
            currency={currency}
            onChange={setAmount}
          />
          <TextInput
            label={t('costs.currency')}
            value={currency}
            maxLength={3}
            onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          />
        </div>
        <DayField label={t('account.on')} value={on} onChange={setOn} max={today} />
        <TextInput
          label={t('costs.note')}
          value={text}
          maxLength={300}
          dir="auto"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormFoot busy={note.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
