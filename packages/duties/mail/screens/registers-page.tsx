import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Register } from '../rules/letter.ts'
import { useMail } from './client.ts'
import { useRegisterColumns } from './registers-columns.tsx'
import { RegistersPrint } from './registers-print.tsx'

const firstYearsShown = 5

/** A register of the office: every number of the year, the latest first, nothing left out. */
export function RegistersPage({ register }: { register: Register }) {
  const t = useWords('mail')
  const go = useNavigate()
  const thisYear = Number(useToday().slice(0, 4))
  const [asked, choose] = useFilter('annee', String(thisYear))
  const [isPrinting, setIsPrinting] = useState(false)
  const year = /^\d{4}$/.test(asked) ? Number(asked) : thisYear
  const columns = useRegisterColumns(register)
  const query = useInfiniteQuery(
    useMail().register.infiniteQueryOptions(
      { register, year, limit: 100 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const years = [...new Set([...Array.from({ length: firstYearsShown }, (_, ago) => thisYear - ago), year])]
  const total = query.data?.pages[0]?.last
  const actions = (
    <>
      <NativeSelect
        aria-label={t('registers.year')}
        value={String(year)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={years.toSorted((a, b) => b - a).map(String)}
      />
      <Button variant="default" onClick={() => setIsPrinting(true)}>
        {t('registers.print')}
      </Button>
    </>
  )
  return (
    <Page title={t(`registers.${register}`)} badge={total} actions={actions} wide>
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.lines.length === 0}
        empty={<Empty>{t(`registers.empty.${register}`, { year })}</Empty>}
      >
        {(data) => (
          <Table
            label={t(`register.title.${register}`)}
            rows={data.pages.flatMap((page) => page.lines)}
            keyOf={(line) => line.number}
            columns={columns}
            onOpen={(line) => !line.masked && void go(`/courrier/${line.id}`)}
            more={{
              has: query.hasNextPage,
              loading: query.isFetchingNextPage,
              load: () => void query.fetchNextPage(),
              total,
            }}
          />
        )}
      </QueryView>
      {isPrinting && <RegistersPrint register={register} year={year} onClose={() => setIsPrinting(false)} />}
    </Page>
  )
}
