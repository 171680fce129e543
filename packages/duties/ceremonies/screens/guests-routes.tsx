import type { RouteObject } from 'react-router'

export const guestsRoutes: RouteObject[] = []

/** The card of somebody who was invited: no account, one answer. */
export const ceremoniesFrontDoor: RouteObject[] = []
