// The way into the field guide's pages: while they are being fetched, and where they do not come.

import { hashOf } from '../route.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { useGuide } from './use-guide.ts'

/** The screen of the guide. `technique`: the page that the address asks for, if any. */
export function GuideDoor({ technique }: { technique: string | undefined }) {
  const { guide, failed, retry } = useGuide()
  if (!guide) return <FetchCard failed={failed} retry={retry} />
  const goTo = (id: string): string => hashOf({ screen: 'guide', technique: id })
  return (
    <guide.parts.GuidePages
      guide={guide}
      asked={technique}
      hrefOf={goTo}
      home={hashOf({ screen: 'guide' })}
    />
  )
}
