import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { HallLayout } from '../rules/hall.ts'
import { type BlockNames, hallOf } from '../rules/hall-shapes.ts'
import type { MakePlanForm } from '../rules/seat-forms.ts'
import { ceremoniesEn } from '../words/en.ts'
import { ceremoniesFr } from '../words/fr.ts'
import { stillSeating, visibleSeating } from './seat-edit.ts'
import { halls, seatingPlans } from './tables.ts'

/** A plan from a hall drawn before, or from a few figures. It is empty until it is filled. */
export async function makePlan(change: Change, form: MakePlanForm): Promise<{ id: string }> {
  const ceremony = await visibleSeating(change.tx, change.person, form.ceremonyId)
  stillSeating(ceremony)
  const id = randomUUID()
  const layout =
    'hallId' in form.from ? await hallToUse(change, form.from.hallId) : hallOf(form.from, await namesOf(change))
  await change.tx.insert(seatingPlans).values({
    ...{ id, ceremonyId: ceremony.id, name: form.name, layout, couples: ceremony.couplesTogether, filledFrom: null },
    ...{ madeBy: change.person.id, madeAt: change.now, version: 1 },
  })
  const seats = layout.blocks.reduce((sum, block) => sum + block.seats.length, 0)
  await change.record('ceremonies.seat.plan-made', ceremony.id, { planId: id, plan: form.name, seats })
  return { id }
}

async function hallToUse({ tx }: Change, hallId: string): Promise<HallLayout> {
  const [hall] = await tx
    .select({ layout: halls.layout })
    .from(halls)
    .where(and(eq(halls.id, hallId), isNull(halls.retiredAt)))
  if (!hall) throw notFound()
  return hall.layout
}

/** Blocks are named in the language of the office: they are printed. */
async function namesOf({ tx }: Change): Promise<BlockNames> {
  const office = await officeOf(tx)
  const t = wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, office?.locale ?? 'fr')
  return {
    ...{ dais: t('seating.name.dais'), honour: t('seating.name.honour') },
    row: (n) => t('seating.name.row', { n }),
    table: (n) => t('seating.name.table', { n }),
  }
}
