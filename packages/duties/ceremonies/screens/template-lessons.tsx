import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { dayOf } from '@cabinet/office/day.ts'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'

type Lesson = CeremoniesAnswers['template']['lessons'][number]

/** What the last times taught; one that does not hold any more is put away. */
export function TemplateLessons({ lessons }: { lessons: readonly Lesson[] }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const zone = useTimeZone()
  const refresh = useRefreshCeremonies()
  const retire = useMutation(useCeremonies().retireLesson.mutationOptions({ onSuccess: refresh }))
  return (
    <Section title={t('ceremony.section.lessons')} help={t('ceremony.template.lessonsHelp')}>
      {lessons.length > 0 && (
        <Lines label={t('ceremony.section.lessons')}>
          {lessons.map((lesson) => (
            <Line
              key={lesson.id}
              title={lesson.text}
              detail={
                <Link to={`/ceremonies/${lesson.ceremonyId}/apres`}>
                  {sayLongDay(dayOf(new Date(lesson.notedAt), zone), locale)}
                </Link>
              }
              actions={
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={retire.isPending}
                  onClick={() => retire.mutate({ id: lesson.id })}
                >
                  {t('ceremony.act.retire')}
                </Button>
              }
            />
          ))}
        </Lines>
      )}
    </Section>
  )
}
