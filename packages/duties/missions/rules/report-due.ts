import { addDays, type Day } from '@cabinet/office/day.ts'

/** Days of the calendar after the return within which the report is owed. */
export const reportDays = 15

export const reportDueOn = (returnedOn: Day): Day => addDays(returnedOn, reportDays)
