import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { spokenLanguages } from '@cabinet/blocks/people/screens/spoken-languages.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type MailSettings, useMail, useRefreshMail } from './client.ts'
import css from './settings-page.module.css'

/** The texts a reply begins with; those retired stay in the list and can be brought back. */
export function SettingsTemplates({ rows }: { rows: MailSettings['templates'] }) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const retire = useMutation(useMail().retireTemplate.mutationOptions({ onSuccess: refresh }))
  return (
    <Sections>
      <Section
        title={t('settings.tab.templates')}
        help={t('settings.templatesHelp')}
        actions={
          <Button component={Link} to="/admin/courrier/modeles/nouveau">
            {t('settings.add.templates')}
          </Button>
        }
      >
        {retire.error && <Problem error={retire.error} />}
        {rows.length === 0 && <Empty>{t('settings.template.none')}</Empty>}
        <Lines label={t('settings.tab.templates')}>
          {rows.map(({ id, name, locale, retiredAt, forTheWriter }) => (
            <Line
              key={id}
              title={name}
              badge={retiredAt && <StateBadge>{t('settings.template.retired')}</StateBadge>}
              detail={[
                ...spokenLanguages.filter((one) => one.value === locale).map((one) => one.label),
                ...(forTheWriter.length ? [t('settings.template.leaves', { fields: forTheWriter.join(', ') })] : []),
              ].join(' · ')}
              actions={
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t(retiredAt ? 'settings.template.restoreOf' : 'settings.template.retireOf', { name })}
                    onClick={() => retire.mutate({ id, retired: !retiredAt })}
                  >
                    {t(retiredAt ? 'settings.template.restore' : 'settings.template.retire')}
                  </Button>
                  <Button
                    component={Link}
                    to={`/admin/courrier/modeles/${id}`}
                    variant="default"
                    size="compact-sm"
                    className={css.quiet ?? ''}
                    aria-label={t('settings.changeOf', { name })}
                  >
                    {t('settings.change')}
                  </Button>
                </>
              }
            />
          ))}
        </Lines>
      </Section>
    </Sections>
  )
}
