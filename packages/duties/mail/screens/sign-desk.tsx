import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type LetterPage, useMail } from './client.ts'
import css from './parapheur-page.module.css'
import { SignForm } from './sign-form.tsx'

type Props = { page: LetterPage; onBack: () => void; onSigned: (sentence: string) => void }

/** The exact copy that will be signed, made when it is asked for; what is signed is what was shown, byte for byte. */
export function SignDesk({ page, onBack, onSigned }: Props) {
  const t = useWords('mail')
  const say = useRefusalText()
  const mail = useMail()
  const { id: letterId, subject } = page.letter
  const { mutate: makePreview, ...preview } = useMutation(mail.preview.mutationOptions())
  const sign = useMutation(mail.sign.mutationOptions())
  const [outdated, setOutdated] = useState(false)
  useEffect(() => makePreview({ letterId }), [makePreview, letterId])

  const signWith = (code: string) => {
    if (!preview.data) return
    const form = { letterId, sha256: preview.data.sha256, code }
    sign.mutate(form, {
      onSuccess: () => onSigned(t('parapheur.sign.done', { subject })),
      onError: (error) => {
        if (say(error).code !== 'mail.preview-outdated') return
        setOutdated(true)
        makePreview({ letterId })
      },
    })
  }
  const copy = preview.data && {
    url: `/prints/mail/to-sign?letterId=${letterId}&sha256=${preview.data.sha256}`,
    type: 'pdf',
    name: t('parapheur.sign.document'),
  }
  return (
    <div className={css.stack}>
      <div className={css.ask}>
        <div className={css.asked}>
          <p className="muted">{preview.data ? t('parapheur.sign.exact') : t('parapheur.sign.making')}</p>
          <h2 className={css.subject} dir="auto">
            {subject}
          </h2>
          {outdated && (
            <p className={css.outdated} role="alert">
              {t('parapheur.sign.outdated')}
            </p>
          )}
          {preview.error && <Problem error={preview.error} retry={() => makePreview({ letterId })} />}
        </div>
      </div>
      <div className={css.sheets}>
        {copy ? <DocumentViewer files={[copy]} label={subject} /> : <Loading shape="page" />}
      </div>
      <SignForm
        page={page}
        formula={preview.data?.formula}
        problem={say(sign.error).code === 'mail.preview-outdated' ? null : sign.error}
        busy={sign.isPending || preview.isPending}
        onBack={onBack}
        onSign={signWith}
      />
    </div>
  )
}
