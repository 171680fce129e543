import { officerOf, router } from '@cabinet/api/procedures.ts'
import {
  doorAct,
  doorAssignForm,
  doorOpenForm,
  doorSendForm,
  doorSnapshotAsked,
  doorsAsked,
} from '../rules/door-forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { showAsked, showCutForm, showLineAct, showLineForm, showMoveForm } from '../rules/show-forms.ts'
import { arrivalAlerts, myArrivalAlerts } from './arrival-alerts.ts'
import { arrivalBoard, lineOfPresent } from './arrival-board.ts'
import { hearDoor } from './door-heard.ts'
import { myDoors } from './door-mine.ts'
import { assignDoor, closeDoor, openDoor } from './door-open.ts'
import { takeArrivals } from './door-send.ts'
import { doorSnapshot } from './door-snapshot.ts'
import { showChoices } from './show-choices.ts'
import { showOf } from './show-page.ts'
import { cutLine, endLine, resetLine, resumeLine, skipLine, startLine } from './show-run.ts'
import { moveLine, removeLine, saveLine } from './show-write.ts'

const officer = officerOf(ceremoniesPermissions)

/** The run of show, the doors, arrivals. */
export const dayRouter = router({
  // The run of show.
  show: officer('ceremonies.read')
    .input(showAsked)
    .query(({ ctx, input }) => showOf(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  showChoices: officer('ceremonies.prepare')
    .input(showAsked)
    .query(({ ctx, input }) => showChoices(ctx.read, ctx.person, input)),
  showSave: officer('ceremonies.prepare')
    .input(showLineForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveLine(change, input))),
  showRemove: officer('ceremonies.prepare')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => removeLine(change, input))),
  showMove: officer('ceremonies.prepare')
    .input(showMoveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => moveLine(change, input))),
  showStart: officer('ceremonies.run')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => startLine(change, input))),
  showEnd: officer('ceremonies.run')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => endLine(change, input))),
  showSkip: officer('ceremonies.run')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => skipLine(change, input))),
  showResume: officer('ceremonies.run')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => resumeLine(change, input))),
  showReset: officer('ceremonies.run')
    .input(showLineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => resetLine(change, input))),
  showCut: officer('ceremonies.run')
    .input(showCutForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cutLine(change, input))),

  // The doors, on telephones that may be out of reach.
  doorMine: officer('ceremonies.door')
    .input(doorsAsked)
    .query(({ ctx, input }) => myDoors(ctx.read, ctx.person, input)),
  doorOpen: officer('ceremonies.door')
    .input(doorOpenForm)
    .mutation(({ ctx, input }) => ctx.change((change) => openDoor(change, input))),
  doorAssign: officer('ceremonies.prepare')
    .input(doorAssignForm)
    .mutation(({ ctx, input }) => ctx.change((change) => assignDoor(change, input))),
  doorClose: officer('ceremonies.door')
    .input(doorAct)
    .mutation(({ ctx, input }) => ctx.change((change) => closeDoor(change, input))),
  doorSnapshot: officer('ceremonies.door')
    .input(doorSnapshotAsked)
    .query(({ ctx, input }) => doorSnapshot(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  doorSend: officer('ceremonies.door')
    .input(doorSendForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeArrivals(change, input))),
  doorHeard: officer('ceremonies.door')
    .input(doorAct)
    .mutation(({ ctx, input }) => hearDoor(ctx.store, ctx.person, input)),

  // Who is there.
  arrivalBoard: officer('ceremonies.door')
    .input(doorsAsked)
    .query(({ ctx, input }) => arrivalBoard(ctx.read, ctx.person, input)),
  arrivalLine: officer('ceremonies.see-line')
    .input(doorsAsked)
    .query(({ ctx, input }) => lineOfPresent(ctx.read, ctx.person, input)),
  myArrivalAlerts: officer('ceremonies.see-line').query(({ ctx }) =>
    myArrivalAlerts(ctx.read, ctx.person, { now: ctx.store.clock() }),
  ),
  arrivalAlerts: officer('ceremonies.see-line')
    .input(doorsAsked)
    .query(({ ctx, input }) => arrivalAlerts(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
})
