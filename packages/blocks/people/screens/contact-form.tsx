import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Asked } from './client.ts'
import { contactKinds } from './contact-kinds.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { useFields } from './use-fields.ts'

type Contact = Asked['addContact'] & { civility: string }
type Props = { start: Contact; error: unknown; pending: boolean; onSave: (contact: Contact) => void }

/** A correspondent's card. */
export function ContactForm({ start, error, pending, onSave }: Props) {
  const t = useWords('people')
  const fields = useFields<Contact>(start, error)
  return (
    <Form label={t('contacts.title')} error={error} onSubmit={() => onSave(fields.values)}>
      <NativeSelect
        {...fields.text('kind')}
        label={t('contacts.kind')}
        data={contactKinds.map((value) => ({ value, label: t(`contacts.kinds.${value}`) }))}
      />
      <TextInput {...fields.text('civility')} label={t('contacts.civility')} maxLength={40} />
      <TextInput {...fields.text('name')} label={t('contacts.name')} maxLength={200} dir="auto" data-autofocus />
      <TextInput
        {...fields.text('spokesperson')}
        label={t('contacts.spokesperson')}
        placeholder={t('contacts.spokespersonExample')}
        maxLength={200}
        dir="auto"
      />
      <Textarea {...fields.text('address')} label={t('contacts.address')} maxLength={500} autosize minRows={2} />
      <div className={css.pair}>
        <TextInput {...fields.text('email')} label={t('contacts.email')} type="email" maxLength={254} />
        <TextInput {...fields.text('phone')} label={t('contacts.phone')} type="tel" maxLength={40} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={pending}>
          {t('account.save')}
        </Button>
      </div>
    </Form>
  )
}
