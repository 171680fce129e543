import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'
import { GuestLink } from './guest-book.tsx'
import type { GuestOf } from './guest-words.ts'
import own from './guests-page.module.css'
import { useGuestList } from './use-guest-list.ts'

type Props = { guest: GuestOf; page: CeremonyAnswer; onGone: () => void }

/** How they are addressed, who may come along, how they are reached, and whether they stay on the list. */
export function GuestSetting({ guest, page, onGone }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const edit = useMutation(useCeremonies().guestEdit.mutationOptions({ onSuccess: () => refresh() }))
  const list = useGuestList(page.ceremony.id)
  const { id: guestId, version, civility, salutation, spouse, plusOnes, email, phone, address, quotaId, name } = guest
  const fields = useFields({ civility, salutation, spouse, plusOnes, email, phone, address }, edit.error)
  const submit = () =>
    edit.mutate(
      { guestId, version, quotaId, ...fields.values },
      { onSuccess: () => sayDone({ sentence: t('guests.set.saved', { name }) }) },
    )
  const isOff = guest.state === 'withdrawn'
  return (
    <section className={own.panel} aria-labelledby="guest-set">
      <h3 id="guest-set">{t('guests.set.title')}</h3>
      {!isOff && (
        <Form label={t('guests.set.title')} error={edit.error} onSubmit={submit}>
          <div className={css.pair}>
            <TextInput {...fields.text('civility')} label={t('guests.answer.civility')} maxLength={40} dir="auto" />
            <TextInput {...fields.text('salutation')} label={t('guests.sheet.salutation')} maxLength={200} dir="auto" />
            <TextInput {...fields.text('spouse')} label={t('guests.set.spouse')} maxLength={200} dir="auto" />
            <NumberInput
              label={t('guests.set.plusOnes')}
              value={fields.values.plusOnes}
              onChange={(typed) => fields.set('plusOnes', Number(typed) || 0)}
              min={0}
              max={20}
              allowDecimal={false}
            />
            <TextInput {...fields.text('email')} label={t('guests.set.email')} type="email" maxLength={254} />
            <TextInput {...fields.text('phone')} label={t('guests.set.phone')} type="tel" maxLength={40} />
          </div>
          <Textarea
            {...fields.text('address')}
            label={t('guests.set.address')}
            description={t('guests.set.addressHelp')}
            maxLength={500}
            autosize
            minRows={2}
            maxRows={6}
            dir="auto"
          />
          <div className={css.acts}>
            <Button type="submit" variant="default" loading={edit.isPending}>
              {t('guests.set.save')}
            </Button>
          </div>
        </Form>
      )}
      {!isOff && <GuestLink guest={guest} />}
      <Button
        variant="subtle"
        color={isOff ? 'brand' : 'red'}
        onClick={() => (isOff ? list.putBack(guest) : void list.withdraw([guest.id], onGone))}
      >
        {isOff ? t('guests.chosen.put') : t('guests.set.withdraw', { name })}
      </Button>
    </section>
  )
}
