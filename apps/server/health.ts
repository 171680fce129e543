import { migrationsDone, shippedMigrations } from '@cabinet/store/migrate.ts'
import type { Store } from '@cabinet/store/store.ts'

const shipped = shippedMigrations()

/** True when the database answers and its tables are those of this version. */
export async function isHealthy(store: Store): Promise<boolean> {
  return migrationsDone(store.read).then(
    (done) => done === shipped,
    () => false,
  )
}
