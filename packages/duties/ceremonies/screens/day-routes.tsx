import type { RouteObject } from 'react-router'

export const dayRoutes: RouteObject[] = []

/** The door on the phone has a frame of its own and opens without network. */
export const ceremoniesOnThePhone: RouteObject[] = []
