import type { CeremoniesAnswers } from './client.ts'

export type ShowAnswer = CeremoniesAnswers['show']
export type ShownLine = ShowAnswer['lines'][number]
