import type { RouteObject } from 'react-router'

export const seatingRoutes: RouteObject[] = []
