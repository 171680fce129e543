import { buffer } from 'node:stream/consumers'
import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { z } from 'zod'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { batchOf } from './batch-of.ts'

const ofBatch = z.object({ batchId: z.string().min(1).max(64) })

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Cards and letters that were made, for those who invite: personal links stand on them. */
export const batchPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'batch-file': async ({ store, files, person }, query) => {
    allow(ceremoniesPermissions, person, 'ceremonies.invite')
    const { batch } = await batchOf(store.read, person, ofBatch.parse(query).batchId)
    if (batch.state !== 'ready' || batch.sha256 === null || batch.format === 'email') throw notFound()
    const bytes = await buffer(await files.read(batch.sha256))
    return { bytes, name: batch.name, type: types[batch.format] }
  },
}
