import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import css from './form.module.css'
import { Form } from './form.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import type { SetUp } from './set-up-page.tsx'
import { useFields } from './use-fields.ts'

type Administrator = SetUp['administrator']
type Props = {
  start: Administrator
  error: unknown
  pending: boolean
  onBack: () => void
  onNext: (administrator: Administrator) => void
}

/** Who looks after the accounts: the person filling this in. */
export function SetUpAdministrator({ start, error, pending, onBack, onNext }: Props) {
  const t = useWords('people')
  const fields = useFields<Administrator>(start, error, 'administrator.')
  return (
    <div className={css.single}>
      <Form label={t('setUp.steps.administrator')} error={error} onSubmit={() => onNext(fields.values)}>
        <div>
          <h2>{t('setUp.administrator')}</h2>
          <p className="muted">{t('setUp.administratorHelp')}</p>
        </div>
        <div className={css.titled}>
          <TextInput
            {...fields.text('title')}
            label={t('people.personTitle')}
            placeholder={t('people.titleExample')}
            autoComplete="honorific-prefix"
            maxLength={30}
            autoFocus
          />
          <TextInput {...fields.text('name')} label={t('people.name')} autoComplete="name" maxLength={120} />
        </div>
        <TextInput
          {...fields.text('email')}
          label={t('people.email')}
          type="email"
          autoComplete="username"
          maxLength={254}
        />
        <NewPasswordField {...fields.text('password')} />
        <div className={css.acts}>
          <Button variant="default" onClick={onBack}>
            {t('setUp.back')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('setUp.submit')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
