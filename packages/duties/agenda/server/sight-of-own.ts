import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Confidentiality } from '../rules/engagement.ts'
import { sightOf } from '../rules/sight.ts'
import type { Seat } from './diaries.ts'

/** Nobody writes what they could not read afterwards: the personal of somebody else's diary. Refuses `agenda.personal-not-yours`. */
export function refuseHiddenFromMe(person: Person, confidentiality: Confidentiality, owner: Seat | undefined): void {
  if (!owner || confidentiality !== 'personal') return
  const sight = sightOf(person, { confidentiality, state: 'confirmed', busy: true }, [owner])
  if (sight !== 'full') throw new Refusal('agenda.personal-not-yours', { name: owner.name })
}
