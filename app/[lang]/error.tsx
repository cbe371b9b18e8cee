'use client'

import { useParams } from 'next/navigation'
import { Trouble } from '@/components/trouble/trouble'

type Props = { error: unknown; retry: () => void }

export default function PageError({ error, retry }: Props) {
  const { lang } = useParams<{ lang: string }>()
  return <Trouble langs={[lang]} reference={digestOf(error)} onRetry={retry} />
}

/** The number under which the server logged the fault. */
const digestOf = (error: unknown): string | undefined =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
