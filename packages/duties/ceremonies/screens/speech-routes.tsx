import type { RouteObject } from 'react-router'

export const speechRoutes: RouteObject[] = []
