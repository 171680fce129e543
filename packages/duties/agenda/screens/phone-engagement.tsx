import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { IconMapPin, IconPaperclip, IconPhone } from '@tabler/icons-react'
import type { DaySheetLine } from '../rules/day-sheet.ts'
import type { PhonePaper } from '../server/phone-day.ts'
import css from './phone.module.css'
import { mapAddress } from './phone-map.ts'
import { useLineTitle } from './sheet-words.ts'

type Props = { line: DaySheetLine; papers: readonly PhonePaper[]; isOver: boolean }

/** One engagement as a card: where, with whom, what is expected; the buttons for the thumb below. */
export function PhoneEngagement({ line, papers, isOver }: Props) {
  const t = useWords('agenda')
  const title = useLineTitle()
  const isLight = line.busy || line.tentative || line.representedBy !== ''
  const contact = line.contactName && t('phone.welcome', { name: line.contactName })
  const stand = line.representedBy && t('sheet.representedBy', { name: line.representedBy })
  const personal = line.personal ? t('sheet.personal') : ''
  const kind = line.kind.toLowerCase() === personal.toLowerCase() ? '' : line.kind
  const where = [personal, kind, line.place, stand, contact].filter(Boolean).join(' · ')
  return (
    <article className={[css.card, isLight && css.light, isOver && css.over].filter(Boolean).join(' ')}>
      <h2>{title(line)}</h2>
      {where && <p className={css.where}>{where}</p>}
      <Badges line={line} />
      {line.people.length > 0 && (
        <ul className={css.people}>
          {line.people.map((one) => (
            <li key={`${one.name} ${one.function}`}>
              <b>{one.name}</b>
              {[one.function, one.salutation].filter(Boolean).map((said) => ` · ${said}`)}
            </li>
          ))}
        </ul>
      )}
      {line.decisionOwed && (
        <p className={css.decision}>
          {t('sheet.label.decision')} <b>{line.decisionOwed}</b>
        </p>
      )}
      {line.brief && <p className={css.where}>{line.brief}</p>}
      <Doors line={line} papers={papers} />
    </article>
  )
}

const standTone: Record<'asked' | 'accepted', Tone> = { asked: 'soon', accepted: 'done' }

function Badges({ line }: { line: DaySheetLine }) {
  const t = useWords('agenda')
  const { speech, speechMinutes, representation } = line
  const spoken = speechMinutes > 0 ? t('sheet.speechMinutes', { minutes: speechMinutes }) : speech && t('sheet.speech')
  if (!spoken && !line.dress && !representation && !line.tentative) return null
  return (
    <p className={css.badges}>
      {line.tentative && <StateBadge tone="soon">{t('sheet.tentative')}</StateBadge>}
      {spoken && <StateBadge tone="sign">{spoken}</StateBadge>}
      {line.dress && <StateBadge>{line.dress}</StateBadge>}
      {representation && (
        <StateBadge tone={standTone[representation]}>{t(`sheet.representation.${representation}`)}</StateBadge>
      )}
    </p>
  )
}

/** To call, to go there, to read: nothing of it needs our server but the papers. */
function Doors({ line, papers }: { line: DaySheetLine; papers: readonly PhonePaper[] }) {
  const t = useWords('agenda')
  const where = [line.place, line.address].filter(Boolean).join(', ')
  const hasRoad = where !== '' && (line.address !== '' || line.roadMinutes > 0)
  if (!line.contactPhone && !hasRoad && papers.length === 0) return null
  return (
    <p className={css.doors}>
      {line.contactPhone && (
        <a
          href={`tel:${line.contactPhone.replace(/[^\d+]/g, '')}`}
          aria-label={t('phone.call', { name: line.contactName })}
        >
          <IconPhone size={18} aria-hidden /> {t('phone.callThem')}
        </a>
      )}
      {hasRoad && (
        <a href={mapAddress(where, navigator.userAgent)} target="_blank" rel="noreferrer">
          <IconMapPin size={18} aria-hidden /> {t('phone.route')}
        </a>
      )}
      {papers.map((paper) => (
        <a key={paper.id} href={`/papers/${paper.id}`} target="_blank" rel="noopener">
          <IconPaperclip size={18} aria-hidden /> {paper.name}
        </a>
      ))}
    </p>
  )
}
