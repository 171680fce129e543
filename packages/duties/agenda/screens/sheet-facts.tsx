import { useWords } from '@cabinet/words/use-words.ts'
import type { DaySheetLine } from '../rules/day-sheet.ts'
import css from './sheet-page.module.css'

/** Everything below the title of a line; what nobody said takes no room. */
export function SheetFacts({ line }: { line: DaySheetLine }) {
  const t = useWords('agenda')
  const { speech, speechMinutes, representation, representedBy } = line
  const spoken = [speechMinutes > 0 && t('phone.minutes', { minutes: speechMinutes }), speech]
    .filter(Boolean)
    .join(' · ')
  const stand = representation && `${representedBy} · ${t(`sheet.representation.${representation}`)}`
  const facts: [string, string][] = [
    [t('sheet.label.represented'), stand],
    [t('sheet.label.contact'), [line.contactName, line.contactPhone].filter(Boolean).join(', ')],
    [t('sheet.label.speech'), spoken],
    [t('sheet.label.decision'), line.decisionOwed],
    [t('sheet.label.drives'), [line.driver, line.vehicle].filter(Boolean).join(' · ')],
    [t('sheet.label.brief'), line.brief],
  ]
  const where = [line.kind, [line.place, line.address].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
  return (
    <>
      {where && <p>{where}</p>}
      {line.personal && <p className="muted">{t('sheet.personal')}</p>}
      {line.dress && <p>{line.dress}</p>}
      {line.people.map((one) => (
        <p key={`${one.name} ${one.function}`}>
          <b>{one.name}</b>
          {[one.function, one.salutation].filter(Boolean).map((said) => ` · ${said}`)}
        </p>
      ))}
      {facts.some(([, said]) => said) && (
        <dl className={css.facts}>
          {facts.map(
            ([label, said]) =>
              said && (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{said}</dd>
                </div>
              ),
          )}
        </dl>
      )}
    </>
  )
}
