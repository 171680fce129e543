import type { RouteObject } from 'react-router'

export const coreRoutes: RouteObject[] = []
