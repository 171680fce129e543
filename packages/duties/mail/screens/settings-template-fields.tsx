import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { fieldsForTheWriter, mergeFields } from '../rules/merge-fields.ts'
import css from './settings-page.module.css'

const braced = (name: string) => `{{${name}}}`

/** What a template may ask for and what each field gives; below, those of this text that only the writer of a letter can fill. */
export function SettingsTemplateFields({ text }: { text: unknown }) {
  const t = useWords('mail')
  const left = fieldsForTheWriter(text)
  return (
    <div className={css.aside}>
      <Card title={t('settings.template.fields')}>
        <p className="muted">{t('settings.template.fieldsHelp')}</p>
        <dl className={css.fields}>
          {mergeFields.map((name) => (
            <div key={name}>
              <dt>{braced(name)}</dt>
              <dd className="muted">{t(`settings.field.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {left.length > 0 && (
        <Card title={t('settings.template.forTheWriter')}>
          <p className="muted">{t('settings.template.forTheWriterHelp')}</p>
          <ul className={css.left}>
            {left.map((name) => (
              <li key={name}>{braced(name)}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
