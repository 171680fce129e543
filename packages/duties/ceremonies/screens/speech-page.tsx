import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { lengthOf } from '../rules/speech-minutes.ts'
import { useCeremonies } from './client.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'
import { useSpeechAutosave } from './speech-autosave.ts'
import { SpeechCompared } from './speech-compared.tsx'
import { SpeechEditor } from './speech-editor.tsx'
import { SpeechRail } from './speech-rail.tsx'
import { SpeechReturned } from './speech-returned.tsx'
import { SpeechSheet } from './speech-sheet.tsx'
import { SpeechLength, SpeechStateBadge } from './speech-state.tsx'

/** One speech: the text large in the middle, what is to be decided and known of it at its right. */
export function SpeechPage() {
  const { id = '' } = useParams()
  const page = useQuery(useCeremonies().speech.queryOptions({ speechId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <SpeechUnknown />
  return (
    <QueryView query={page} shape="page">
      {(data) => (data.may.edit ? <Writing key={id} page={data} /> : <Reading page={data} />)}
    </QueryView>
  )
}

function Writing({ page }: { page: SpeechAnswer }) {
  const desk = useSpeechAutosave(page.speech)
  return (
    <Frame page={page}>
      {(compared) => (
        <ThreeColumns
          thing={
            <div className={css.desk}>
              <SpeechReturned page={page} />
              {compared ?? <SpeechEditor desk={desk} slot={page.slot} />}
            </div>
          }
          rail={<SpeechRail page={page} body={desk.body} save={desk.save} />}
          railWidth={392}
        />
      )}
    </Frame>
  )
}

/** On its way, approved or said: the text stands still. */
function Reading({ page }: { page: SpeechAnswer }) {
  const t = useWords('ceremonies')
  const { speech, slot } = page
  const [shown, show] = useFilter('texte', 'dit')
  const asSaid = shown === 'dit' && speech.delivered
  const body = (asSaid || speech.body) as RichText
  return (
    <Frame page={page} text={asSaid ? 'said' : 'approved'}>
      {(compared) => (
        <ThreeColumns
          thing={
            <div className={css.desk}>
              <SpeechReturned page={page} />
              <div className={css.bar}>
                <SpeechLength length={lengthOf(body, slot)} />
                {speech.delivered && (
                  <SegmentedControl
                    aria-label={t('speech.page.whichText')}
                    value={shown}
                    onChange={show}
                    data={[
                      { value: 'dit', label: t('speech.page.saidText') },
                      { value: 'approuve', label: t('speech.page.approvedText') },
                    ]}
                  />
                )}
              </div>
              {compared ?? <SpeechSheet body={body} lang={speech.locale} />}
            </div>
          }
          rail={<SpeechRail page={page} body={body} save={() => Promise.resolve(speech.version)} />}
          railWidth={392}
        />
      )}
    </Frame>
  )
}

/** `text`: which of the two is shown once it was said otherwise than approved. */
type FrameProps = {
  page: SpeechAnswer
  text?: 'approved' | 'said'
  children: (compared: ReactNode | null) => ReactNode
}

function Frame({ page: { speech }, text = 'approved', children }: FrameProps) {
  const t = useWords('ceremonies')
  const [version, show] = useFilter('version', '')
  const print = `/prints/ceremonies/speech?speechId=${speech.id}&text=${text}`
  const actions = (
    <>
      <PrintableLink href={print}>{t('speech.page.print')}</PrintableLink>
      <PrintableLink href={`${print}&page=a5&size=16`}>{t('speech.page.printSmall')}</PrintableLink>
    </>
  )
  const compared = version ? (
    <SpeechCompared speech={speech} version={Number(version)} onClose={() => show('')} />
  ) : null
  return (
    <Page title={speech.title} badge={<SpeechStateBadge state={speech.state} />} actions={actions} wide>
      {children(compared)}
    </Page>
  )
}

function SpeechUnknown() {
  const t = useWords('ceremonies')
  return (
    <Page title={t('speech.page.unknownTitle')}>
      <Empty
        action={
          <Button component={Link} to="/discours" variant="default">
            {t('speech.list.title')}
          </Button>
        }
      >
        {t('speech.page.unknown')}
      </Empty>
    </Page>
  )
}
