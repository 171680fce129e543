import { sayLongDay, sayShortDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { type DaySheetLine, standOf } from '../rules/day-sheet.ts'
import type { PhoneDay } from '../server/phone-day.ts'
import css from './phone.module.css'
import { localIn } from './phone-clock.ts'
import { useNoNetwork } from './phone-network.ts'
import { useSpan } from './phone-span.ts'
import { useLineTitle } from './sheet-words.ts'

/** The one thing to know when the phone is taken out of the pocket: when to leave, and for where. */
export function PhoneHead({ data, now }: { data: PhoneDay; now: string }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const { day, lines } = data.sheet
  const weekday = sayLongDay(day, locale, true).replace(/ \d{4}$/, '')
  const isToday = now.startsWith(day)
  return (
    <header className={css.head}>
      <div className={css.top}>
        <span>{weekday}</span>
        <Freshness data={data} now={now} />
      </div>
      {data.diary.isMine || <p className={css.whose}>{t('phone.whose', { name: data.diary.name })}</p>}
      {isToday ? <Ahead lines={lines} now={now} /> : <First lines={lines} />}
    </header>
  )
}

/** « à jour à 8 h 12 »: a copy that is being read without a network says how old it is. */
function Freshness({ data, now }: { data: PhoneDay; now: string }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const isAway = useNoNetwork()
  const read = localIn(data.sheet.timeZone, new Date(data.readAt))
  const time = sayTime(read, locale)
  const isOld = read.slice(0, 10) !== now.slice(0, 10)
  const said = isOld
    ? t('phone.upToDateOn', { day: sayShortDay(read.slice(0, 10), locale), time })
    : t('phone.upToDate', { time })
  const isKept = isAway || Date.now() - new Date(data.readAt).getTime() > 150_000
  return (
    <span className={isKept ? css.kept : undefined} role="status">
      {isKept ? `${t('phone.offline')} · ${said}` : said}
    </span>
  )
}

function Ahead({ lines, now }: { lines: readonly DaySheetLine[]; now: string }) {
  const t = useWords('agenda')
  const title = useLineTitle()
  const span = useSpan()
  const locale = useLocale()
  const { going, next, leavesIn, startsIn } = standOf(lines, now)
  if (next && leavesIn !== null && (leavesIn >= 0 || !going))
    return (
      <Banner
        time={next.leaveAt}
        what={t('phone.leaveFor', { place: next.place || title(next) })}
        details={[
          leavesIn > 0 ? t('phone.in', { span: span(leavesIn) }) : t('phone.now'),
          next.driver && t('phone.drives', { name: next.driver }),
          next.dress,
        ]}
      />
    )
  if (going)
    return (
      <Banner
        time={going.start}
        what={title(going)}
        details={[t('phone.going'), t('phone.until', { time: sayTime(going.end, locale) }), going.place]}
      />
    )
  if (next)
    return (
      <Banner
        time={next.start}
        what={title(next)}
        details={[t('phone.in', { span: span(startsIn ?? 0) }), next.place, next.dress]}
      />
    )
  return <Banner time="" what={lines.length ? t('phone.nothingMore') : t('phone.nothing')} details={[]} />
}

/** Of another day, its beginning. */
function First({ lines }: { lines: readonly DaySheetLine[] }) {
  const t = useWords('agenda')
  const title = useLineTitle()
  const first = lines.find((line) => !line.allDay && !line.representedBy)
  if (!first) return <Banner time="" what={lines.length ? t('phone.title') : t('phone.nothing')} details={[]} />
  const details = [first.driver && t('phone.drives', { name: first.driver }), first.dress]
  const leaves = t('phone.leaveFor', { place: first.place || title(first) })
  return <Banner time={first.leaveAt || first.start} what={first.leaveAt ? leaves : title(first)} details={details} />
}

type BannerProps = { time: string; what: string; details: readonly string[] }

function Banner({ time, what, details }: BannerProps) {
  const locale = useLocale()
  return (
    <>
      <h1 className={css.banner}>
        {time && <span className={css.hour}>{sayTime(time, locale)}</span>}
        <span>{what}</span>
      </h1>
      <p className={css.details}>{details.filter(Boolean).join(' · ')}</p>
    </>
  )
}
