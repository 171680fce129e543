import { runPostgresTool } from './postgres-tools.ts'
import { snapshotPostgres } from './snapshot.postgres.ts'

/** Whether nothing of ours, or of anybody else's, is in this database. */
export async function isEmptyPostgres(url: string): Promise<boolean> {
  const snapshot = await snapshotPostgres(url)
  try {
    return (await snapshot.migrations()) === 0 && Object.keys(await snapshot.rowCounts()).length === 0
  } finally {
    await snapshot.close()
  }
}

/** Everything or nothing: a restore that fails half-way leaves the database as empty as it was. */
export async function restorePostgres(copy: string, url: string): Promise<void> {
  const { pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  await runPostgresTool(
    'pg_restore',
    ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', `--dbname=${database}`, copy],
    url,
  )
}
