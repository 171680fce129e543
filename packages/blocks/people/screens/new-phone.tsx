import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { CodeField } from './code-field.tsx'
import { Form } from './form.tsx'
import css from './new-phone.module.css'
import { useFields } from './use-fields.ts'

type Props = { qr: string; secret: string; error: unknown; pending: boolean; onCode: (code: string) => void }

/** The picture to scan, the same key to type for whoever has no camera, and the first code as proof. */
export function NewPhone({ qr, secret, error, pending, onCode }: Props) {
  const t = useWords('people')
  const fields = useFields({ code: '' }, error)
  return (
    <Form label={t('secondFactor.setUpTitle')} error={error} onSubmit={() => onCode(fields.values.code)}>
      <p>{t('secondFactor.scan')}</p>
      <img className={css.qr} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt={t('secondFactor.picture')} />
      <div>
        <p className="muted small">{t('secondFactor.typeInstead')}</p>
        <code className={css.secret} dir="ltr">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </div>
      <CodeField {...fields.text('code')} label={t('secondFactor.confirm')} autoFocus />
      <Button type="submit" loading={pending}>
        {t('secondFactor.turnOn')}
      </Button>
    </Form>
  )
}
