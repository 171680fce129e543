import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Asked } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { spokenLanguages } from './spoken-languages.ts'
import { useFields } from './use-fields.ts'

type Person = Asked['addPerson']
type Props = { start: Person; error: unknown; pending: boolean; onSave: (person: Person) => void }

/** Who somebody is and how to reach them; what they may do follows from their posts. */
export function PersonForm({ start, error, pending, onSave }: Props) {
  const t = useWords('people')
  const fields = useFields<Person>(start, error)
  return (
    <Form label={t('people.title')} error={error} onSubmit={() => onSave(fields.values)}>
      <div className={css.titled}>
        <TextInput
          {...fields.text('title')}
          label={t('people.personTitle')}
          placeholder={t('people.titleExample')}
          maxLength={30}
        />
        <TextInput {...fields.text('name')} label={t('people.name')} maxLength={120} data-autofocus />
      </div>
      <TextInput {...fields.text('email')} label={t('people.email')} type="email" maxLength={254} autoComplete="off" />
      <div className={css.pair}>
        <TextInput {...fields.text('phone')} label={t('people.phone')} type="tel" maxLength={40} autoComplete="off" />
        <NativeSelect {...fields.text('locale')} label={t('people.locale')} data={spokenLanguages} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={pending}>
          {t('account.save')}
        </Button>
      </div>
    </Form>
  )
}
