import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, whether the server runs from its sources or bundled: the nearest one that holds the migrations. */
export const root = (() => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'packages/store/migrations'))) return folder
  throw new Error('The project folder was not found: packages/store/migrations is missing.')
})()
