import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dialect } from '@cabinet/store/dialect.ts'
import { migrationsDone } from '@cabinet/store/migrate.ts'
import { root } from '@cabinet/store/root.ts'
import type { Store } from '@cabinet/store/store.ts'

const folder = join(root, 'packages/store/migrations', dialect, 'meta/_journal.json')
const shipped = (JSON.parse(readFileSync(folder, 'utf8')) as { entries: unknown[] }).entries.length

/** True when the database answers and its tables are those of this version. */
export async function isHealthy(store: Store): Promise<boolean> {
  return migrationsDone(store.read).then(
    (done) => done === shipped,
    () => false,
  )
}
