import { officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import { day, id } from '../rules/fields.ts'
import { holdingForm, personForm, postForm, unitForm } from '../rules/forms.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { addPerson } from './add-person.ts'
import { addPost } from './add-post.ts'
import { addUnit } from './add-unit.ts'
import { changePerson } from './change-person.ts'
import { changePost } from './change-post.ts'
import { changeUnit } from './change-unit.ts'
import { closePost } from './close-post.ts'
import { closeUnit } from './close-unit.ts'
import { endHolding } from './end-holding.ts'
import { holdPost } from './hold-post.ts'
import { letPersonLeave } from './let-person-leave.ts'
import { letPersonReturn } from './let-person-return.ts'
import { makeOneTimeLink } from './make-one-time-link.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { chart, sessionsOf, staff } from './staff.ts'

const keeper = officerOf(peoplePermissions)('people.manage')
const one = z.object({ id })
const person = z.object({ personId: id })
const post = postForm.extend({ several: z.boolean('form.choose').default(false) })

/** Persons, units, posts and who holds them: for the administrator. */
export const staffRouter = router({
  people: keeper.query(({ ctx }) => staff(ctx.read)),
  units: keeper.query(({ ctx }) => chart(ctx.read)),
  sessionsOf: keeper.input(person).query(({ ctx, input }) => sessionsOf(ctx.read, input.personId, ctx.store.clock())),

  addPerson: keeper.input(personForm).mutation(({ ctx, input }) => ctx.change((change) => addPerson(change, input))),
  changePerson: keeper
    .input(personForm.extend({ id }))
    .mutation(({ ctx, input }) => ctx.change((change) => changePerson(change, input))),
  letPersonLeave: keeper
    .input(person.extend({ day }))
    .mutation(({ ctx, input }) => ctx.change((change) => letPersonLeave(change, input))),
  letPersonReturn: keeper
    .input(person)
    .mutation(({ ctx, input }) => ctx.change((change) => letPersonReturn(change, input))),
  makeOneTimeLink: keeper
    .input(person)
    .mutation(({ ctx, input }) => ctx.change((change) => makeOneTimeLink(change, input))),
  resetSecondFactor: keeper
    .input(person)
    .mutation(({ ctx, input }) => ctx.change((change) => resetSecondFactor(change, input))),

  addUnit: keeper.input(unitForm).mutation(({ ctx, input }) => ctx.change((change) => addUnit(change, input))),
  changeUnit: keeper
    .input(unitForm.extend({ id }))
    .mutation(({ ctx, input }) => ctx.change((change) => changeUnit(change, input))),
  closeUnit: keeper.input(one).mutation(({ ctx, input }) => ctx.change((change) => closeUnit(change, input))),

  addPost: keeper.input(post).mutation(({ ctx, input }) => ctx.change((change) => addPost(change, input))),
  changePost: keeper
    .input(post.extend({ id }))
    .mutation(({ ctx, input }) => ctx.change((change) => changePost(change, input))),
  closePost: keeper.input(one).mutation(({ ctx, input }) => ctx.change((change) => closePost(change, input))),
  holdPost: keeper.input(holdingForm).mutation(({ ctx, input }) => ctx.change((change) => holdPost(change, input))),
  endHolding: keeper
    .input(z.object({ holdingId: id, to: day }))
    .mutation(({ ctx, input }) => ctx.change((change) => endHolding(change, input))),
})
