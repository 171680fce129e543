import { type Ground, groundFor, may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Confidentiality, EngagementState } from './engagement.ts'
import { takesTime } from './engagement.ts'
import { agendaPermissions } from './permissions.ts'

/** full: reads it · busy: sees that the time is taken and nothing else · none: it does not exist for them */
export type Sight = 'full' | 'busy' | 'none'

/** A diary as these rules need it, with the delegates its owner named. */
export type SeenDiary = {
  personId: string | null
  keptByOffice: boolean
  closed: boolean
  keepers: readonly { personId: string; mayWrite: boolean; seesPersonal: boolean }[]
}

type SeenEngagement = { confidentiality: Confidentiality; state: EngagementState; busy: boolean }

/** What this person sees of an engagement that stands in these diaries: the best of what each of them allows. */
export function sightOf(person: Person, engagement: SeenEngagement, diaries: readonly SeenDiary[]): Sight {
  if (!may(agendaPermissions, person, 'agenda.read')) return 'none'
  if (diaries.some((diary) => readsIn(person, diary, engagement.confidentiality))) return 'full'
  // Somebody's wish, or a day that keeps nobody busy, takes no time: there is nothing to show but its secret.
  return engagement.busy && engagement.state !== 'asked' && takesTime.includes(engagement.state) ? 'busy' : 'none'
}

function readsIn(person: Person, diary: SeenDiary, confidentiality: Confidentiality): boolean {
  if (confidentiality === 'public') return true
  const personal = confidentiality === 'personal'
  if (ownerGround(person, diary, personal)) return true
  const keeper = diary.keepers.find((one) => one.personId === person.id)
  if (keeper) return !personal || keeper.seesPersonal
  return !personal && may(agendaPermissions, person, 'agenda.read-cabinet')
}

/** Whose diary it is: their own, or that of an absent person who lent it; what is personal only when the grant says so. */
function ownerGround(person: Person, diary: SeenDiary, personal: boolean): Ground | undefined {
  if (diary.personId === null) return undefined
  if (diary.personId === person.id) return { inPlaceOf: null }
  const lent = person.standsInFor.find(
    (one) => one.absent.id === diary.personId && one.acts.includes('agenda.own') && (!personal || one.reserved),
  )
  return lent && { inPlaceOf: lent.absent }
}

/** On what ground this person may write in a diary; undefined when they may not. Nobody writes in a closed one. */
export function mayWriteDiary(person: Person, diary: SeenDiary): Ground | undefined {
  if (diary.closed) return undefined
  const owner = may(agendaPermissions, person, 'agenda.own') ? ownerGround(person, diary, false) : undefined
  if (owner?.inPlaceOf === null) return owner
  const named = diary.keepers.some((one) => one.personId === person.id && one.mayWrite)
  if (named && may(agendaPermissions, person, 'agenda.read')) return { inPlaceOf: null }
  return (diary.keptByOffice ? groundFor(agendaPermissions, person, 'agenda.keep') : undefined) ?? owner
}

/** One changes what one reads, in a diary one may write in. */
export function mayChange(
  person: Person,
  engagement: SeenEngagement,
  diaries: { owner: SeenDiary; all: readonly SeenDiary[] },
): Ground | undefined {
  if (sightOf(person, engagement, diaries.all) !== 'full') return undefined
  return mayWriteDiary(person, diaries.owner)
}
