import { type Day, dayOf } from '@cabinet/office/day.ts'
import { createContext, useContext } from 'react'

/** The wall clock of the office, wherever the reader travels; the shell fills it from the office's own settings. */
const TimeZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone)

export const TimeZoneProvider = TimeZone.Provider

export function useTimeZone(): string {
  return useContext(TimeZone)
}

/** The day it is in the office. */
export function useToday(): Day {
  return dayOf(new Date(), useTimeZone())
}
