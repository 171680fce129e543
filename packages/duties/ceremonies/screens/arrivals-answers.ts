import type { CeremoniesAnswers } from './client.ts'

export type BoardAnswer = CeremoniesAnswers['arrivalBoard']
