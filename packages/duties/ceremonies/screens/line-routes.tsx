import type { RouteObject } from 'react-router'

export const lineRoutes: RouteObject[] = []
